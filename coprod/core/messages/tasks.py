import logging

from celery import shared_task
from django.utils import timezone

from coprod.core.messages import mailer, services

logger = logging.getLogger(__name__)


@shared_task
def send_due_messages():
    """Send what is due; what a dead worker was sending is shown as unsure. A server that is away is tried again."""
    services.mark_unsure(at=timezone.now())
    try:
        mailer.send_due()
    except OSError as problem:
        logger.warning("the mail server can't be reached (%s); what is due waits", type(problem).__name__)
