"""The reports of a project."""

from django.shortcuts import get_object_or_404

from coprod.reports.models import Report, ReportState
from coprod.reports.services.making import UNDER_WAY


def report_list(project):
    """Return the reports, the newest first, without what they hold, and whether one is being made."""
    reports = list(Report.objects.filter(project=project).defer("content").select_related("asked_by"))
    return {"reports": reports, "under_way": any(report.state in UNDER_WAY for report in reports)}


def report_of(project, number) -> Report:
    """Return one report of this project; raises Http404."""
    return get_object_or_404(Report.objects.select_related("project__organisation"), project=project, number=number)


def ready_report_of(project, number) -> Report:
    """Return one report that is ready; raises Http404."""
    ready = Report.objects.filter(state=ReportState.READY)
    return get_object_or_404(ready, project=project, number=number)
