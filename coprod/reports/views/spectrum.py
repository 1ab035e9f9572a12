from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from coprod.reports.selectors.spectrum import spectrum_page
from coprod.reports.services.placing import place_project
from projects.loaders import project_page
from projects.permissions import Permission


@project_page(Permission.SEE_RESULTS)
def spectrum(request, project):
    may_place = Permission.MAKE_REPORT in project.may
    return render(
        request, "reports/spectrum.html", {"project": project, "may_place": may_place} | spectrum_page(project)
    )


@project_page(Permission.MAKE_REPORT)
@require_POST
def place(request, project):
    place_project(project=project, by=request.user, at=timezone.now())
    messages.success(request, _("The project is placed from what is recorded now."))
    return redirect("reports:spectrum", project.pk)
