"""Opening a survey: keys, charter and all tickets at once, before anything is sent."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from coprod.core.audit.services import SYSTEM, record
from feedback.ballotbox import box, tickets
from feedback.ballotbox.charter import verified
from feedback.ballotbox.limits import LEAST_INVITED, SURVEY_DAYS
from feedback.ballotbox.refusals import Reason, Refused
from feedback.custody import digest_key
from feedback.models.survey import Survey, SurveyState
from feedback.models.ticket import Ticket
from feedback.questions import POINT
from feedback.selectors.questions import questions_for
from feedback.services.invited import count_kinds, kinds_asked, participants_of, people_at
from feedback.services.sending import queue_survey_mails
from projects.models import Participant, Project


@dataclass(frozen=True)
class Occasion:
    """What a survey is about: ``name`` is how the key store knows it, the same after any restore of the database.

    ``fields`` tie the survey to it.
    """

    name: str
    project: Project
    people: list[Participant]
    day: date
    questions: list[dict]
    fields: dict[str, Any]

    @property
    def holders(self) -> list[int]:
        return [participant.pk for participant in self.people]


def open_survey(*, session, store, at, closes_at=None):
    """Open the one survey that *session* (closed) can ever have, and queue a message to everybody who came; return it.

    ``closes_at`` is fixed here for good: a week after ``at``, or later. Raises ValueError for less than a week unless
    the settings allow short surveys, which no server's do. With fewer than five people no survey is made, and a row
    says so. ``store`` is the key store. Safe to run again after it was interrupted.
    """
    return _open(after(session), store, at, closes_at or at + timedelta(days=SURVEY_DAYS))


def open_point(*, point, store, at, closes_at=None):
    """Open the one survey that *point* can ever have, to everybody in the project on its day. As ``open_survey``."""
    _write_down_people(point, at)
    return _open(at_point(point), store, at, closes_at or at + timedelta(days=SURVEY_DAYS))


def after(session) -> Occasion:
    """Return what is asked after *session*, and whom: those who came."""
    return Occasion(
        name=f"session {session.uid}",
        project=session.project,
        people=participants_of(session),
        day=session.starts_at.date(),
        questions=questions_for(session.project),
        fields={"session": session},
    )


def at_point(point) -> Occasion:
    """Return what is asked at *point*, and whom: those who were written down for it."""
    return Occasion(
        name=f"point {point.uid}",
        project=point.project,
        people=people_at(point),
        day=point.opens_on,
        questions=list(POINT),
        fields={"point": point},
    )


@transaction.atomic
def _write_down_people(point, at):
    if point.settled_at is None:
        joined = Participant.objects.current().filter(project=point.project, joined_on__lte=point.opens_on)
        point.people.set(joined.order_by("pk"))
        point.settled_at = at
        point.save(update_fields=["settled_at"])


def _open(occasion, store, at, closes_at):
    if closes_at < at + timedelta(days=SURVEY_DAYS) and not getattr(settings, "SHORT_SURVEYS", False):
        raise ValueError("a survey stays open for a week at least")
    if len(occasion.people) < LEAST_INVITED:
        return _none_offered(occasion, at)
    ref = box.ref_of(occasion.name)
    if not store.is_gone(ref) and not store.has(ref):
        store.put(_fresh_keys(occasion, store, at, closes_at))
    try:
        keys = store.keys(ref)
        charter = checked(keys, occasion.holders, store)
    except Refused as refusal:
        return _refused(occasion, refusal.reason, at)
    return _write(occasion, keys, charter, at)


def _fresh_keys(occasion, store, at, closes_at):
    return box.make_keys(
        occasion=occasion.name,
        holders=occasion.holders,
        questions=occasion.questions,
        came=count_kinds(occasion.people, occasion.day),
        ask_kind=kinds_asked(occasion.people, occasion.day),
        opens_at=at,
        closes_at=closes_at,
        digest_key=digest_key(),
        signing_key=store.signing_key(),
    )


def checked(keys, holders, store):
    """Return the charter in *keys*. Raises Refused where it was not made for exactly these holders."""
    charter = verified(keys.charter, keys.signature, public=store.signing_key().verify_key.encode())
    secret = bytes.fromhex(keys.ticket_secret)
    if charter.digests != box.digests_for(secret, ref=keys.ref, holders=holders, digest_key=digest_key()):
        raise Refused(Reason.PEOPLE)
    return charter


@transaction.atomic
def _write(occasion, keys, charter, at):
    survey = Survey.objects.create(
        project=occasion.project,
        ref=keys.ref,
        tag=tickets.tag_of(keys.ref),
        charter=keys.charter,
        signature=keys.signature,
        opened_at=at,
        closes_at=charter.closing,
        **occasion.fields,
    )
    Ticket.objects.bulk_create(Ticket(survey=survey, digest=digest) for digest in charter.digests)
    queue_survey_mails(survey=survey, at=at)
    record("open_survey", by=SYSTEM, target=survey, project=occasion.project, at=at, closes_at=charter.closes_at)
    return survey


@transaction.atomic
def _none_offered(occasion, at):
    survey = _without_tickets(occasion, at, state=SurveyState.TOO_FEW)
    record("offer_no_survey", by=SYSTEM, target=survey, project=occasion.project, at=at)
    return survey


@transaction.atomic
def _refused(occasion, reason, at):
    survey = _without_tickets(occasion, at, state=SurveyState.REFUSED, reason=reason)
    record("refuse_survey", by=SYSTEM, target=survey, project=occasion.project, at=at, reason=reason)
    return survey


def _without_tickets(occasion, at, **fields):
    ref = box.ref_of(occasion.name)
    return Survey.objects.create(
        project=occasion.project,
        ref=ref,
        tag=tickets.tag_of(ref),
        opened_at=at,
        settled_at=at,
        **occasion.fields,
        **fields,
    )
