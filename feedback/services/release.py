"""The release: a box is checked, opened in memory, published and emptied in one transaction; then its key is destroyed.

The worker may die at any point. Until the commit nothing has happened but a note of which box is being opened; after
it, the sweep finishes what is left. The order of the steps is the guarantee; docs/adr tells why.
"""

from secrets import SystemRandom

from django.db import transaction

from coprod.core.audit.services import SYSTEM, record
from feedback.ballotbox import box
from feedback.ballotbox.box import Row
from feedback.ballotbox.refusals import Reason, Refused
from feedback.custody import charter_of, stamp_key
from feedback.disclosure.release import AlreadyPublished, decide
from feedback.models.ballot import Ballot, PooledRow
from feedback.models.survey import Survey, SurveyState
from feedback.models.ticket import Ticket
from feedback.selectors.published import ledger
from feedback.services.block import box_of, waiting_items
from feedback.services.pooling import Pool, drop_empty_pools, lay_by, take_pool
from feedback.services.published import publish, record_destroyed
from feedback.services.sending import cancel_survey_mails
from feedback.services.traces import leave_no_traces

_shuffle = SystemRandom().shuffle


class StillOpen(Exception):
    """The survey's closing time, which was fixed when it was opened, has not come."""


def release_survey(*, survey, store, at) -> Survey:
    """Release *survey* once, at or after its closing time, and return it as it then stands. Safe to run twice.

    What does not hold (a changed charter, a forged or missing row, a box that was opened before) is not released: the
    survey is refused with the reason, its answers and keys destroyed unread. Raises StillOpen before the closing time.
    """
    try:
        _open_and_publish(survey.pk, store, at)
    except Refused as refusal:
        refuse_survey(survey=survey, reason=refusal.reason, at=at)
    finish(ref=survey.ref, store=store)
    survey.refresh_from_db()
    return survey


@transaction.atomic
def refuse_survey(*, survey, reason, at):
    """Stop a survey that was never opened, for *reason*: nothing of it is read, tickets and ballots are destroyed."""
    found = Survey.objects.filter(pk=survey.pk).exclude(state=SurveyState.REFUSED)
    if found.update(state=SurveyState.REFUSED, reason=reason, settled_at=at):
        _empty(survey)
        cancel_survey_mails(survey=survey, at=at)
        record("refuse_survey", by=SYSTEM, target=survey, project=survey.project, at=at, reason=reason)


def finish(*, ref, store):
    """Destroy the keys of a survey that is no longer open, and what the database may still hold of its rows."""
    store.destroy(ref)
    drop_empty_pools(store)
    if leave_no_traces():
        store.settle(ref)


def trusted(survey, store):
    """Return keys and charter of *survey*. Raises Refused where the database does not say what the key store says."""
    keys = store.keys(survey.ref)
    charter = charter_of(survey)
    if (survey.charter, survey.signature) != (keys.charter, keys.signature):
        raise Refused(Reason.CHARTER)
    return keys, charter


@transaction.atomic
def _open_and_publish(pk, store, at):
    survey = Survey.objects.select_for_update(of=("self",)).select_related("project").get(pk=pk)
    if survey.state != SurveyState.OPEN:
        return
    keys, charter = trusted(survey, store)
    if at < charter.closing:
        raise StillOpen
    rows, unspent = _contents(survey)
    box.check(charter, rows, unspent=unspent, stamp_key=stamp_key())
    opened = box.open_rows(keys.private_key, rows)
    pool = take_pool(survey.project, store, at=at) if survey.session_id else Pool(PooledRow.objects.none())
    found = box_of(survey, charter, opened, pool)
    outcome = _decided(found, survey)
    store.note_box(survey.ref, box.fingerprint(rows, [*unspent, *pool.lines]))
    _settle(survey, outcome, found, pool, store, at)


def _contents(survey):
    # Tickets first, and locked: whoever is answering now has spent theirs and written, or waits and is told it is late.
    unspent = list(Ticket.objects.select_for_update().filter(survey=survey).values_list("digest", flat=True))
    rows = Ballot.objects.filter(survey=survey).values_list("part", "sealed", "stamp")
    return [Row(part, bytes(sealed), bytes(stamp)) for part, sealed, stamp in rows], unspent


def _decided(found, survey):
    try:
        return decide(found, ledger=ledger(survey.project), shuffle=_shuffle)
    except AlreadyPublished as error:
        raise Refused(Reason.GONE) from error


def _settle(survey, outcome, found, pool: Pool, store, at):
    if survey.session_id or not outcome.carried:
        publish(survey=survey, outcome=outcome, block=found.sessions, at=at)
    pool.rows.delete()
    if survey.session_id:
        lay_by(survey, waiting_items(outcome), len(found.comment_questions), store)
    _empty(survey)
    members = Survey.objects.filter(pk__in=[int(name) for name in found.sessions])
    if outcome.carried and not survey.session_id:
        Survey.objects.filter(pk=survey.pk).update(state=SurveyState.DESTROYED, settled_at=at)
        record_destroyed(survey=survey, at=at)
    elif outcome.carried:
        Survey.objects.filter(pk=survey.pk).update(state=SurveyState.WAITING, settled_at=at)
    else:
        members.update(state=SurveyState.RELEASED, settled_at=at, block=survey)
    cancel_survey_mails(survey=survey, at=at)
    record("release_survey", by=SYSTEM, target=survey, project=survey.project, at=at, waits=outcome.carried)


def _empty(survey):
    Ticket.objects.filter(survey=survey).delete()
    Ballot.objects.filter(survey=survey).delete()
