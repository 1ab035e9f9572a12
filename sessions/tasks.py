from celery import shared_task
from django.utils import timezone

from sessions.services.invitation import queue_session_reminders


@shared_task
def queue_reminders():
    """Queue reminders of sessions that are near."""
    queue_session_reminders(at=timezone.now())
