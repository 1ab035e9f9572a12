"""Opening a survey: keys, charter and all tickets at once, before anything is sent."""

from datetime import timedelta

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
from feedback.selectors.questions import questions_for
from feedback.services.invited import came_to, holders_of, kinds_asked
from feedback.services.sending import queue_survey_mails


def open_survey(*, session, store, at, closes_at=None):
    """Open the one survey that *session* (closed) can ever have, and queue a message to everybody who came; return it.

    ``closes_at`` is fixed here for good: a week after ``at``, or later. Raises ValueError for less than a week unless
    the settings allow short surveys, which no server's do. With fewer than five people no survey is made, and a row
    says so. ``store`` is the key store. Safe to run again after it was interrupted.
    """
    closes_at = closes_at or at + timedelta(days=SURVEY_DAYS)
    if closes_at < at + timedelta(days=SURVEY_DAYS) and not getattr(settings, "SHORT_SURVEYS", False):
        raise ValueError("a survey stays open for a week at least")
    holders = holders_of(session)
    if len(holders) < LEAST_INVITED:
        return _none_offered(session, at)
    ref = box.ref_of(occasion_of(session))
    if not store.is_gone(ref) and not store.has(ref):
        store.put(_fresh_keys(session, holders, store, at, closes_at))
    try:
        keys = store.keys(ref)
        charter = checked(keys, holders, store)
    except Refused as refusal:
        return _refused(session, refusal.reason, at)
    return _write(session, keys, charter, at)


def occasion_of(session) -> str:
    """Return the name under which the key store knows *session*, the same after any restore of the database."""
    return f"session {session.uid}"


def _fresh_keys(session, holders, store, at, closes_at):
    came = came_to(session)
    return box.make_keys(
        occasion=occasion_of(session),
        holders=holders,
        questions=questions_for(session.project),
        came=came,
        ask_kind=kinds_asked(session),
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
def _write(session, keys, charter, at):
    survey = Survey.objects.create(
        project=session.project,
        session=session,
        ref=keys.ref,
        tag=tickets.tag_of(keys.ref),
        charter=keys.charter,
        signature=keys.signature,
        opened_at=at,
        closes_at=charter.closing,
    )
    Ticket.objects.bulk_create(Ticket(survey=survey, digest=digest) for digest in charter.digests)
    queue_survey_mails(survey=survey, at=at)
    record("open_survey", by=SYSTEM, target=survey, project=session.project, at=at, closes_at=charter.closes_at)
    return survey


@transaction.atomic
def _none_offered(session, at):
    survey = _without_tickets(session, at, state=SurveyState.TOO_FEW)
    record("offer_no_survey", by=SYSTEM, target=survey, project=session.project, at=at)
    return survey


@transaction.atomic
def _refused(session, reason, at):
    survey = _without_tickets(session, at, state=SurveyState.REFUSED, reason=reason)
    record("refuse_survey", by=SYSTEM, target=survey, project=session.project, at=at, reason=reason)
    return survey


def _without_tickets(session, at, **fields):
    ref = box.ref_of(occasion_of(session))
    return Survey.objects.create(
        project=session.project,
        session=session,
        ref=ref,
        tag=tickets.tag_of(ref),
        opened_at=at,
        settled_at=at,
        **fields,
    )
