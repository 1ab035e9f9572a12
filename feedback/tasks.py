from celery import shared_task
from django.utils import timezone

from feedback.custody import key_store
from feedback.services.paper import make_paper
from feedback.services.sweep import sweep


@shared_task
def sweep_surveys():
    """Open, remind, release. Does nothing in a process that is not given the key store."""
    store = key_store()
    if store is not None:
        sweep(store=store, at=timezone.now())


@shared_task
def make_papers():
    """Make the paper that was asked for. Does nothing in a process that is not given the key store."""
    store = key_store()
    if store is None:
        return
    with store.alone() as mine:
        if mine:  # else the sweep is at work, and finds what was asked for
            make_paper(store=store, at=timezone.now())
