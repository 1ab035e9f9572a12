from datetime import timedelta

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from feedback.custody import key_store
from feedback.services.opening import open_survey
from feedback.services.sending import send_survey_mails
from sessions.models import CoproSession


@shared_task
def open_short_survey(*, session_id, seconds):
    """Open a session's survey that closes after ``seconds``, fixed at opening, where the settings allow it."""
    store = key_store()
    if store is None or not getattr(settings, "SHORT_SURVEYS", False):
        return
    session = CoproSession.objects.select_related("project").get(pk=session_id)
    at = timezone.now()
    with store.alone() as mine:
        if mine and not hasattr(session, "survey"):
            open_survey(session=session, store=store, at=at, closes_at=at + timedelta(seconds=seconds))
            send_survey_mails(store=store)
