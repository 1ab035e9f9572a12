from celery import shared_task
from django.utils import timezone

from coprod.core.messages import mailer, services


@shared_task
def send_due_messages():
    """Send what is due; what a dead worker left claimed is shown as unsure."""
    services.mark_unsure(at=timezone.now())
    mailer.send_due()
