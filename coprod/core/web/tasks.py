from celery import shared_task
from django.utils import timezone

from coprod.core.web import once


@shared_task
def forget_old_sendings():
    """Delete what is remembered of forms sent long ago."""
    once.forget_old(at=timezone.now())
