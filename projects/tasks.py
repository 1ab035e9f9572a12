from celery import shared_task
from django.utils import timezone

from projects.services.people_import import destroy_old_imports


@shared_task
def destroy_old_lists():
    """Destroy uploaded lists of people that are a week old."""
    destroy_old_imports(at=timezone.now())
