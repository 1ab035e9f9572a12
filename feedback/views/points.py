"""Surveys at set points of the project, beside those after each session."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from feedback.forms.point import PointForm
from feedback.models.point import SurveyPoint
from feedback.questions import POINT
from feedback.selectors.points import all_planned, points_of
from feedback.services.point import plan_point, take_back_point
from projects.loaders import project_page
from projects.permissions import Permission
from projects.services.errors import Refused


@project_page(Permission.CHANGE_PROJECT)
def points(request, project):
    planned = points_of(project)
    form = PointForm(request.POST or None, taken={point.moment for point in planned})
    if request.method == "POST" and form.is_valid() and _planned(request, project, form):
        return redirect("feedback:points", project.pk)
    facts = {"points": planned, "form": None if all_planned(planned) else form, "questions": POINT}
    return render(request, "feedback/points.html", {"project": project} | facts)


@project_page(Permission.CHANGE_PROJECT)
@require_POST
def point_take_back(request, project, point_id):
    point = get_object_or_404(SurveyPoint, pk=point_id, project=project)
    if take_back_point(point=point, by=request.user, at=timezone.now()):
        messages.success(request, _("The survey is taken back. Nobody is asked on that day."))
    else:
        messages.info(request, _("This survey has opened already, so it cannot be taken back."))
    return redirect("feedback:points", project.pk)


def _planned(request, project, form) -> bool:
    try:
        plan_point(project=project, by=request.user, at=timezone.now(), **form.cleaned_data)
    except Refused as refusal:
        form.add_error("opens_on", str(refusal))
        return False
    messages.success(request, _("The survey is planned. It opens by itself on that day, at nine in the morning."))
    return True
