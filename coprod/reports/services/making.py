"""A report is asked for in one breath and made in another, by a worker that may die at any moment."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Max, Q

from coprod.core.audit.services import SYSTEM, record
from coprod.core.locks import one_at_a_time
from coprod.reports import pdf
from coprod.reports.content.whole import content_of
from coprod.reports.models import Report, ReportState
from coprod.reports.services.placing import place_project

TAKE_UP_AFTER = timedelta(minutes=5)
"""A report that a worker began and did not finish in this time is begun anew."""

UNDER_WAY = (ReportState.ASKED, ReportState.MAKING)


@transaction.atomic
def ask_for_report(*, project, by, at) -> Report:
    """Ask for the next report of a project; while one is being made, that one is returned and no other is begun."""
    one_at_a_time(project)
    report = Report.objects.filter(project=project, state__in=UNDER_WAY).first()
    if report is None:
        last = Report.objects.filter(project=project).aggregate(last=Max("number"))["last"] or 0
        report = Report.objects.create(project=project, number=last + 1, asked_by=by, asked_at=at)
        record("ask_for_report", by=by, target=report, project=project, at=at)
        _make_after_commit(report)
    return report


@transaction.atomic
def ask_again(*, report, by, at) -> Report:
    """Ask once more for a report that could not be made. One in any other state stays as it is."""
    changed = Report.objects.filter(pk=report.pk, state=ReportState.FAILED).update(
        state=ReportState.ASKED, asked_at=at, claimed_at=None, problem=""
    )
    if changed:
        record("ask_again", by=by, target=report, project=report.project, at=at)
        _make_after_commit(report)
    report.refresh_from_db()
    return report


def make_report(*, report_id, at) -> bool:
    """Make a report that was asked for: place the project, freeze the content, write the PDF. May run twice.

    Returns False where somebody else is making it, or it is made already.
    """
    if not _claim(report_id, at):
        return False
    report = Report.objects.select_related("project__organisation").get(pk=report_id)
    try:
        _make(report, at)
    except Exception as problem:
        _failed(report, problem)
        raise
    return True


def due_reports(*, at) -> list[int]:
    """Return the ids of the reports that are waiting, or were begun and left, the oldest first."""
    return list(Report.objects.filter(_open(at)).order_by("asked_at", "pk").values_list("pk", flat=True))


def _open(at) -> Q:
    left = Q(state=ReportState.MAKING, claimed_at__lt=at - TAKE_UP_AFTER)
    return Q(state=ReportState.ASKED) | left


def _claim(report_id, at) -> bool:
    claimed = Report.objects.filter(_open(at), pk=report_id)
    return bool(claimed.update(state=ReportState.MAKING, claimed_at=at))


def _make(report, at):
    """Nothing is kept until the file is whole: a worker that dies leaves a report that is begun anew."""
    with transaction.atomic():
        placement = place_project(project=report.project, by=report.asked_by or SYSTEM, at=at)
        content = content_of(report=report, placement=placement, at=at)
    name = pdf.write(report=report, content=content)
    with transaction.atomic():
        made = Report.objects.filter(pk=report.pk, state=ReportState.MAKING, claimed_at=at).update(
            state=ReportState.READY, placement=placement, content=content, pdf=name, made_at=at
        )
        if made:
            record("make_report", by=SYSTEM, target=report, project=report.project, at=at)


def _failed(report, problem):
    Report.objects.filter(pk=report.pk, state=ReportState.MAKING).update(
        state=ReportState.FAILED, problem=type(problem).__name__
    )


def _make_after_commit(report):
    from coprod.reports.tasks import make_report as task

    task.delay_on_commit(report_id=report.pk)
