"""Paper: ordered by whoever runs the project, made by the worker that has the keys, sealed for the page that asked.

Sheets of one kind are shuffled and carry no name, so that whoever hands them out need not know who holds which code.
The file goes when it is fetched, or within the hour; nothing else keeps a code.
"""

from datetime import timedelta
from pathlib import Path
from secrets import SystemRandom

from django.conf import settings
from django.db import transaction

from coprod.core.audit.services import record
from coprod.core.messages.models import Message, State
from coprod.core.messages.services import tick_off
from feedback import printing
from feedback.ballotbox.files import shred, write_whole
from feedback.ballotbox.parcels import open_parcel, public_of, seal_parcel
from feedback.ballotbox.refusals import Reason, Refused
from feedback.custody import charter_of
from feedback.dress import Dress
from feedback.models.paper import PaperOrder
from feedback.models.survey import SurveyState
from feedback.selectors.paper import made_order, receivers
from feedback.services.invited import participants_for
from feedback.services.sending import ticket_of, tickets_of

KEPT_FOR = timedelta(hours=1)
"""A file that nobody fetched goes after this time."""

_EVERYBODY_READS = 0o644  # it is sealed: the web process, another user on a server, hands it on
_shuffle = SystemRandom().shuffle


@transaction.atomic
def order_paper(*, survey, key, by, at) -> PaperOrder:
    """Ask the worker for the paper of *survey*, sealed for the holder of the private half of *key*.

    Raises Refused where the survey is not open or nobody gets it on paper.
    """
    if survey.state != SurveyState.OPEN or survey.is_by_link or not (receivers(survey) or survey.is_outside):
        raise Refused(Reason.STATE)
    order = PaperOrder.objects.create(survey=survey, key=key, asked_at=at)
    record("order_paper", by=by, target=survey, project=survey.project, at=at)
    _tell_the_worker()
    return order


def make_paper(*, store, at):
    """Make every file that is asked for and not made, and take away what was fetched or is too old. May run twice."""
    _forget(at)
    for order in PaperOrder.objects.filter(made_at=None).select_related("survey__project__organisation"):
        content = printed(order.survey, store) if _can_be_made(order.survey, store) else b""
        folder().mkdir(parents=True, exist_ok=True)
        write_whole(_file(order.key), seal_parcel(order.key, content).hex(), mode=_EVERYBODY_READS)
        PaperOrder.objects.filter(pk=order.pk).update(made_at=at)


def printed(survey, store) -> bytes:
    """Return the PDF of a survey's paper: who gets what, then sheets without names, each kind in an order of chance."""
    if survey.is_outside:
        by_dress, found = {str(Dress.STANDARD): list(tickets_of(survey, store).values())}, []
    else:
        by_dress, found = _theirs(survey, store), receivers(survey)
    for tickets in by_dress.values():
        _shuffle(tickets)
    return printing.paper(survey=survey, charter=charter_of(survey), receivers=found, tickets=by_dress)


def _theirs(survey, store) -> dict[str, list[str]]:
    """The tickets of those who get paper, by what it is."""
    holders = {one.person_id: one.pk for one in participants_for(survey)}
    by_dress: dict[str, list[str]] = {}
    for one in receivers(survey):
        if one.person.pk in holders:
            by_dress.setdefault(str(one.dress), []).append(ticket_of(survey, holders[one.person.pk], store))
    return by_dress


def fetch_paper(*, survey, private_key) -> bytes | None:
    """Return the PDF, once, to whoever holds the key; None while it is not made. Raises Refused for a wrong key."""
    order = made_order(survey=survey, key=public_of(private_key))
    if order is None:
        return None
    content = open_parcel(private_key, bytes.fromhex(_file(order.key).read_text()))
    order.delete()
    _tell_the_worker()
    return content


@transaction.atomic
def hand_over(*, survey, message_ids, by, at) -> int:
    """Tick off the messages of those who have their paper; return how many were."""
    mine = [one.message.pk for one in receivers(survey) if one.message.pk in message_ids]
    messages = Message.objects.filter(pk__in=mine, state=State.BY_HAND)
    return sum(tick_off(message=message, by=by, at=at) for message in messages)


def folder() -> Path:
    """Return where sealed files wait to be fetched."""
    return Path(settings.VAR_DIR) / "paper"


def _can_be_made(survey, store) -> bool:
    return survey.state == SurveyState.OPEN and store.has(survey.ref)


def _forget(at):
    PaperOrder.objects.filter(asked_at__lte=at - KEPT_FOR).delete()
    wanted = set(PaperOrder.objects.values_list("key", flat=True))
    for path in folder().glob("*.sealed"):
        if path.stem not in wanted:
            shred(path)


def _file(key) -> Path:
    return folder() / f"{key}.sealed"


def _tell_the_worker():
    from feedback.tasks import make_papers

    make_papers.delay_on_commit()
