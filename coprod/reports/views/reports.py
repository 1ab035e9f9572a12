from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from coprod.reports import pdf
from coprod.reports.models import ReportState
from coprod.reports.selectors.reports import ready_report_of, report_list, report_of
from coprod.reports.services.making import ask_again, ask_for_report
from projects.loaders import project_page
from projects.permissions import Permission


@project_page(Permission.SEE_RESULTS)
def reports(request, project):
    may_ask = Permission.MAKE_REPORT in project.may
    return render(request, "reports/list.html", {"project": project, "may_ask": may_ask} | report_list(project))


@project_page(Permission.MAKE_REPORT)
@require_POST
def ask(request, project):
    report = ask_for_report(project=project, by=request.user, at=timezone.now())
    return redirect("reports:detail", project.pk, report.number)


@project_page(Permission.SEE_RESULTS)
def detail(request, project, number):
    report = report_of(project, number)
    if report.state == ReportState.READY:
        return render(request, "reports/report.html", {"project": project, "report": report, "content": report.content})
    may_ask = Permission.MAKE_REPORT in project.may
    return render(request, "reports/progress.html", {"project": project, "report": report, "may_ask": may_ask})


@project_page(Permission.MAKE_REPORT)
@require_POST
def again(request, project, number):
    ask_again(report=report_of(project, number), by=request.user, at=timezone.now())
    return redirect("reports:detail", project.pk, number)


@project_page(Permission.SEE_RESULTS)
def download(request, project, number):
    report = ready_report_of(project, number)
    path = pdf.path_of(report)
    if not path.is_file():
        raise Http404(_("The file of this report is not here. Make a new report."))
    name = f"{slugify(project.name) or 'report'}-report-{report.number}.pdf"
    return FileResponse(path.open("rb"), filename=name, content_type="application/pdf")
