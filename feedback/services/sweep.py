"""What the ballots' worker does every half minute, found in the tables and the key store, none of it remembered."""

import logging
from datetime import timedelta

from django.conf import settings

from feedback.ballotbox.charter import verified
from feedback.ballotbox.limits import RELEASE_GRACE_SECONDS
from feedback.ballotbox.refusals import Reason, Refused
from feedback.models.survey import Survey, SurveyState
from feedback.selectors.due import sessions_due, surveys_to_remind
from feedback.services.opening import open_survey
from feedback.services.pooling import destroy_what_waited_too_long, drop_empty_pools
from feedback.services.release import finish, refuse_survey, release_survey, trusted
from feedback.services.reminding import remind_everybody
from feedback.services.sending import send_survey_mails

log = logging.getLogger(__name__)


def sweep(*, store, at):
    """Release what has closed, open what is due, remind, destroy what waited too long, and send the mails."""
    with store.alone() as mine:
        if not mine:
            return
        close_surveys(store=store, at=at)
        for session in sessions_due(at=at, delay=timedelta(minutes=settings.SURVEY_DELAY_MINUTES)):
            open_survey(session=session, store=store, at=at)
        for survey in surveys_to_remind(at=at):
            remind_everybody(survey=survey, at=at)
        if destroy_what_waited_too_long(at=at):
            drop_empty_pools(store)
        send_mails(store)


def close_surveys(*, store, at):
    """Release every survey whose time has come by the charter in the key store, and finish what was interrupted."""
    by_ref = {survey.ref: survey for survey in Survey.objects.select_related("project").exclude(charter="")}
    for ref in store.refs("open"):
        _look_at(by_ref.pop(ref, None), ref, store, at)
    for survey in by_ref.values():
        if survey.state == SurveyState.OPEN and (store.is_gone(survey.ref) or at >= survey.closes_at):
            reason = Reason.GONE if store.is_gone(survey.ref) else Reason.NO_KEY
            refuse_survey(survey=survey, reason=reason, at=at)


def send_mails(store):
    """Send what is due. A mail server that is away loses nothing: the next sweep tries again."""
    try:
        send_survey_mails(store=store)
    except OSError as problem:
        log.warning("Survey mails could not be sent (%s). They will be tried again.", type(problem).__name__)


def _look_at(survey, ref, store, at):
    if survey is None:
        if _has_closed(store, ref, at):
            store.destroy(ref)
    elif survey.state != SurveyState.OPEN:
        if not store.was_opened(ref):
            refuse_survey(survey=survey, reason=Reason.STATE, at=at)
        finish(survey=survey, store=store)
    elif _has_closed(store, ref, at):
        release_survey(survey=survey, store=store, at=at)
    else:
        _refuse_where_changed(survey, store, at)


def _refuse_where_changed(survey, store, at):
    try:
        trusted(survey, store)
    except Refused as refusal:
        refuse_survey(survey=survey, reason=refusal.reason, at=at)
        finish(survey=survey, store=store)


def _has_closed(store, ref, at) -> bool:
    if store.is_gone(ref):
        return True
    keys = store.keys(ref)
    charter = verified(keys.charter, keys.signature, public=store.signing_key().verify_key.encode())
    return at >= charter.closing + timedelta(seconds=RELEASE_GRACE_SECONDS)
