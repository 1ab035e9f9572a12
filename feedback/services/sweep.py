"""What the ballots' worker does every half minute, found in the tables and the key store, none of it remembered."""

import logging
from datetime import timedelta

from django.conf import settings
from django.db.models import Q

from feedback.ballotbox.charter import verified
from feedback.ballotbox.limits import RELEASE_GRACE_SECONDS
from feedback.ballotbox.refusals import Reason, Refused
from feedback.models.survey import Survey, SurveyState
from feedback.selectors.due import points_due, sessions_due, surveys_to_remind
from feedback.services.comment import destroy_unreviewed_comments
from feedback.services.opening import open_point, open_survey
from feedback.services.outside import open_outside, orders_to_open
from feedback.services.paper import make_paper
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
            _attempt(open_survey, session=session, store=store, at=at)
        for point in points_due(at=at):
            _attempt(open_point, point=point, store=store, at=at)
        for order in orders_to_open():
            _attempt(open_outside, order=order, store=store, at=at)
        for survey in surveys_to_remind(at=at):
            _attempt(remind_everybody, survey=survey, at=at)
        if destroy_what_waited_too_long(at=at):
            drop_empty_pools(store)
        destroy_unreviewed_comments(at=at)
        _attempt(make_paper, store=store, at=at)
        _attempt(send_survey_mails, store=store)


def close_surveys(*, store, at):
    """Release every survey whose time has come by the charter in the key store, and finish what was interrupted."""
    refs = store.refs("open")
    found = Survey.objects.filter(Q(ref__in=refs) | Q(state=SurveyState.OPEN)).select_related("project")
    by_ref = {survey.ref: survey for survey in found}
    for ref in refs:
        _attempt(_look_at, by_ref.pop(ref, None), ref, store, at)
    for survey in by_ref.values():
        _attempt(_without_keys, survey, store, at)
    for ref in store.unsettled():
        _attempt(finish, ref=ref, store=store)


def _attempt(do, *args, **how):
    """Do one thing; where it fails, say of what kind the failure was, and nothing that it was about, and go on."""
    try:
        do(*args, **how)
    except Exception as problem:
        log.error("%s did not work (%s). It will be tried again.", do.__name__, type(problem).__name__)


def _look_at(survey, ref, store, at):
    if survey is None:
        if _has_closed(store, ref, at):
            finish(ref=ref, store=store)
    elif survey.state != SurveyState.OPEN:
        if not store.was_opened(ref):
            refuse_survey(survey=survey, reason=Reason.STATE, at=at)
        finish(ref=ref, store=store)
    elif _has_closed(store, ref, at):
        release_survey(survey=survey, store=store, at=at)
    else:
        _refuse_where_changed(survey, store, at)


def _without_keys(survey, store, at):
    """A survey is open and has no keys: they were destroyed, so this is a backup put back, or they are lost."""
    gone = store.is_gone(survey.ref)
    if gone or at >= survey.closes_at:
        refuse_survey(survey=survey, reason=Reason.GONE if gone else Reason.NO_KEY, at=at)
        finish(ref=survey.ref, store=store)


def _refuse_where_changed(survey, store, at):
    try:
        trusted(survey, store)
    except Refused as refusal:
        refuse_survey(survey=survey, reason=refusal.reason, at=at)
        finish(ref=survey.ref, store=store)


def _has_closed(store, ref, at) -> bool:
    if store.is_gone(ref):
        return True
    keys = store.keys(ref)
    charter = verified(keys.charter, keys.signature, public=store.signing_key().verify_key.encode())
    return at >= charter.closing + timedelta(seconds=RELEASE_GRACE_SECONDS)
