"""Too few answers wait, sealed again, for the project's next session; where none follows they are destroyed."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet

from coprod.core.audit.services import SYSTEM, record
from feedback.ballotbox import box
from feedback.ballotbox.box import Row
from feedback.ballotbox.keystore import PoolKeys
from feedback.ballotbox.limits import POOL_DAYS
from feedback.ballotbox.pool import most_waiting, open_pool, seal_pool
from feedback.ballotbox.refusals import Reason, Refused
from feedback.disclosure.data import Ballot, Remark
from feedback.models.ballot import PooledRow
from feedback.models.survey import Survey, SurveyState
from feedback.services.published import record_destroyed


@dataclass(frozen=True)
class Pool:
    """What waited: its surveys in order, its answers and comments, its rows, and a line for each in the fingerprint."""

    rows: QuerySet
    waiting: tuple[Survey, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    remarks: tuple[Remark, ...] = ()
    lines: list[str] = field(default_factory=list)


def take_pool(project, store, *, at) -> Pool:
    """Return what waits in *project*. What can't be opened, or is not what was put there, is destroyed and left out."""
    rows = PooledRow.objects.filter(project=project)
    try:
        items, lines = _items(rows, store)
    except Refused:
        _destroy(project, at)
        return Pool(rows)
    waiting = Survey.objects.filter(project=project, state=SurveyState.WAITING).order_by("opened_at", "pk")
    return Pool(
        rows=rows,
        waiting=tuple(waiting),
        ballots=tuple(Ballot(i["session"], i["faces"], i["kind"]) for i in items if "faces" in i),
        remarks=tuple(Remark(i["session"], i["question"], i["text"]) for i in items if "text" in i),
        lines=lines,
    )


def lay_by(survey, items, comment_questions, store):
    """Seal *items* into the pool; the fresh key stands in the key store under *survey*. No pool where none wait."""
    if not items:
        return
    private, sealed = seal_pool(items, rows=most_waiting(comment_questions))
    store.put_pool(PoolKeys(survey.ref, private, _fingerprint(sealed)))
    PooledRow.objects.bulk_create(PooledRow(project=survey.project, survey=survey, sealed=row) for row in sealed)


@transaction.atomic
def destroy_what_waited_too_long(*, at) -> int:
    """Destroy what has waited for POOL_DAYS, or whose project has ended; return in how many projects."""
    last = {}
    for row in PooledRow.objects.select_related("project", "survey").order_by("survey__settled_at"):
        last[row.project] = row.survey.settled_at
    over = [project for project, since in last.items() if _over(project, since, at)]
    for project in over:
        _destroy(project, at)
    return len(over)


def drop_empty_pools(store):
    """Destroy the key of every pool that has no row left."""
    kept = set(PooledRow.objects.values_list("survey__ref", flat=True))
    for ref in store.refs("pool"):
        if ref not in kept:
            store.destroy_pool(ref)


def _items(rows, store):
    items, lines = [], []
    for ref in sorted(set(rows.values_list("survey__ref", flat=True))):
        sealed = [bytes(row) for row in rows.filter(survey__ref=ref).values_list("sealed", flat=True)]
        keys = store.pool(ref)
        if keys.fingerprint != _fingerprint(sealed):
            raise Refused(Reason.CHANGED)
        items += open_pool(keys.private_key, sealed)
        lines.append(keys.fingerprint)
    return items, lines


def _fingerprint(sealed) -> str:
    return box.fingerprint(Row(0, row) for row in sealed)


def _over(project, since, at) -> bool:
    ended = project.ended_at is not None and not project.surveys.filter(state=SurveyState.OPEN).exists()
    return ended or since + timedelta(days=POOL_DAYS) <= at


def _destroy(project, at):
    PooledRow.objects.filter(project=project).delete()
    for survey in Survey.objects.filter(project=project, state=SurveyState.WAITING):
        survey.state, survey.settled_at = SurveyState.DESTROYED, at
        survey.save(update_fields=["state", "settled_at"])
        record_destroyed(survey=survey, at=at)
        record("destroy_waiting_answers", by=SYSTEM, target=survey, project=project, at=at)
