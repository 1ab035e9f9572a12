import logging

from celery import shared_task
from django.utils import timezone

from coprod.reports.services import making

log = logging.getLogger(__name__)


@shared_task
def make_report(report_id):
    """Make one report that was asked for."""
    making.make_report(report_id=report_id, at=timezone.now())


@shared_task
def make_due_reports():
    """Make what waits, and begin anew what a dead worker left. One that fails holds up no other."""
    for report_id in making.due_reports(at=timezone.now()):
        try:
            making.make_report(report_id=report_id, at=timezone.now())
        except Exception:
            log.exception("Report %s could not be made.", report_id)
