from celery import shared_task
from django.utils import timezone

from feedback.custody import key_store
from feedback.services.sweep import sweep


@shared_task
def sweep_surveys():
    """Open, remind, release. Does nothing in a process that is not given the key store."""
    store = key_store()
    if store is not None:
        sweep(store=store, at=timezone.now())
