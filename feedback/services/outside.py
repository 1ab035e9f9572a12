"""Independent feedback: people outside the group answer with codes that were handed out to them, or an open link.

Nobody can check who uses a code, or how often a link is used. So the results are shown as a hint, beside the group's
own and never mixed with them.
"""

from datetime import timedelta

from django.db import transaction

from coprod.core.audit.services import SYSTEM, record
from feedback.ballotbox import box, tickets
from feedback.ballotbox.limits import LEAST_INVITED, OPEN_LINK_ANSWERS, SURVEY_DAYS
from feedback.custody import digest_key
from feedback.models.outside import OutsideOrder
from feedback.models.survey import Survey
from feedback.models.ticket import Ticket
from feedback.questions import OUTSIDE
from feedback.services.opening import checked

MOST_CODES = 60
MOST_DAYS = 28


@transaction.atomic
def order_outside(*, project, codes, days, by, at) -> OutsideOrder:
    """Ask the worker for a survey with so many codes, open for so many days. Raises ValueError outside the limits."""
    if not (LEAST_INVITED <= codes <= MOST_CODES and SURVEY_DAYS <= days <= MOST_DAYS):
        raise ValueError("too few or too many codes or days")
    order = OutsideOrder.objects.create(project=project, codes=codes, days=days, asked_at=at)
    record("order_outside", by=by, target=order, project=project, at=at, codes=codes)
    return order


def orders_to_open() -> list[OutsideOrder]:
    """Return the orders that have no survey yet."""
    return list(OutsideOrder.objects.filter(survey=None).select_related("project").order_by("pk"))


@transaction.atomic
def order_link(*, project, days, by, at) -> OutsideOrder:
    """Ask the worker for a survey that anybody with its link can answer. Raises ValueError outside the limits."""
    if not SURVEY_DAYS <= days <= MOST_DAYS:
        raise ValueError("too few or too many days")
    order = OutsideOrder.objects.create(project=project, by_link=True, codes=OPEN_LINK_ANSWERS, days=days, asked_at=at)
    record("order_open_link", by=by, target=order, project=project, at=at)
    return order


def open_outside(*, order, store, at) -> Survey:
    """Open the one survey that *order* can ever have. Safe to run again after it was interrupted.

    Raises Refused where its keys are destroyed: a database was put back.
    """
    occasion, holders = f"outside {order.uid}", range(1, order.codes + 1)
    ref = box.ref_of(occasion)
    if not store.is_gone(ref) and not store.has(ref):
        store.put(_fresh_keys(order, occasion, holders, store, at))
    keys = store.keys(ref)
    return _write(order, keys, checked(keys, holders, store), at)


def _fresh_keys(order, occasion, holders, store, at):
    return box.make_keys(
        occasion=occasion,
        holders=holders,
        questions=OUTSIDE,
        came=dict.fromkeys(("people", "lived", "learnt"), len(holders)),
        ask_kind=False,
        opens_at=at,
        closes_at=at + timedelta(days=order.days),
        digest_key=digest_key(),
        signing_key=store.signing_key(),
        by_link=order.by_link,
    )


@transaction.atomic
def _write(order, keys, charter, at) -> Survey:
    survey = Survey.objects.create(
        project=order.project,
        ref=keys.ref,
        tag=tickets.tag_of(keys.ref),
        charter=keys.charter,
        signature=keys.signature,
        opened_at=at,
        closes_at=charter.closing,
    )
    Ticket.objects.bulk_create(Ticket(survey=survey, digest=digest) for digest in charter.digests)
    order.survey, order.open_code = survey, _open_code(order, keys)
    order.save(update_fields=["survey", "open_code"])
    record("open_outside", by=SYSTEM, target=survey, project=order.project, at=at, closes_at=charter.closes_at)
    return survey


def _open_code(order, keys) -> str:
    return tickets.derive_open_code(bytes.fromhex(keys.ticket_secret), ref=keys.ref) if order.by_link else ""
