from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from feedback.ballotbox.limits import OPEN_LINK_ANSWERS
from feedback.forms.outside import OutsideForm
from feedback.looks import Look
from feedback.models.survey import Survey, SurveyState
from feedback.printing import qr_code
from feedback.services.outside import order_link, order_outside
from feedback.services.sending import page_of
from projects.loaders import project_page
from projects.permissions import Permission


@project_page(Permission.MANAGE_PEOPLE)
def outside(request, project):
    """Ask people outside the group, with the limits of that told."""
    form = OutsideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _order(request, project, form)
        return redirect("feedback:surveys", project.pk)
    return render(request, "feedback/outside.html", {"project": project, "form": form, "most": OPEN_LINK_ANSWERS})


@project_page(Permission.MANAGE_PEOPLE)
def open_link(request, project, survey_id):
    """The link that may be passed on to anybody, and as a picture for posters."""
    surveys = Survey.objects.select_related("outside_order")
    survey = get_object_or_404(
        surveys, pk=survey_id, project=project, state=SurveyState.OPEN, outside_order__by_link=True
    )
    link = settings.SITE_URL + page_of(survey.outside_order.open_code, Look.PAGE)
    facts = {"survey": survey, "link": link, "qr": qr_code(link), "most": OPEN_LINK_ANSWERS}
    return render(request, "feedback/open_link.html", {"project": project} | facts)


def _order(request, project, form):
    who = {"project": project, "by": request.user, "at": timezone.now(), "days": form.cleaned_data["days"]}
    if form.by_link:
        order_link(**who)
        messages.success(request, _("The survey opens in a minute. Then you find its link here."))
    else:
        order_outside(codes=form.cleaned_data["codes"], **who)
        messages.success(request, _("The survey opens in a minute. Then you find its forms here."))
