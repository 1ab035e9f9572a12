"""A survey on paper: who gets it, making the sheets, fetching them once, and ticking off who has theirs.

The key that opens the file stands in the page alone: in no address, no table and no log.
"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from coprod.core.web.rows import row_ids
from feedback.ballotbox.parcels import new_keys
from feedback.ballotbox.refusals import Refused
from feedback.models.survey import Survey, SurveyState
from feedback.selectors.paper import by_dress, receivers
from feedback.services.paper import fetch_paper, hand_over, order_paper
from projects.loaders import project_page
from projects.permissions import Permission


@project_page(Permission.MANAGE_PEOPLE)
def paper(request, project, survey_id):
    """Who gets the survey on paper."""
    return _page(request, project, _survey(project, survey_id))


@project_page(Permission.MANAGE_PEOPLE)
@require_POST
def paper_order(request, project, survey_id):
    """Ask for the sheets; the page that comes holds the key."""
    survey = _survey(project, survey_id)
    private, public = new_keys()
    try:
        order_paper(survey=survey, key=public, by=request.user, at=timezone.now())
    except Refused:
        messages.warning(request, _("Nobody gets this survey on paper."))
        return redirect("feedback:paper", project.pk, survey.pk)
    return _page(request, project, survey, key=private)


@project_page(Permission.MANAGE_PEOPLE)
@require_POST
def paper_fetch(request, project, survey_id):
    """Hand out the file, once; until it is made, the same page again."""
    survey, key = _survey(project, survey_id), request.POST.get("key", "")
    try:
        content = fetch_paper(survey=survey, private_key=key)
    except (Refused, OSError):
        messages.warning(request, _("The sheets could not be opened. Please have them made again."))
        return redirect("feedback:paper", project.pk, survey.pk)
    if content is None:
        return _page(request, project, survey, key=key, waiting=True)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="paper-forms.pdf"'
    return response


@project_page(Permission.MANAGE_PEOPLE)
@require_POST
def paper_done(request, project, survey_id):
    """Tick off who has theirs."""
    chosen = row_ids(request.POST.getlist("message"))
    survey = _survey(project, survey_id)
    done = hand_over(survey=survey, message_ids=chosen, by=request.user, at=timezone.now())
    words = ngettext("Written down: %(done)d person has theirs.", "Written down: %(done)d people have theirs.", done)
    messages.success(request, words % {"done": done})
    return redirect("feedback:paper", project.pk, survey.pk)


def _survey(project, survey_id):
    surveys = Survey.objects.select_related("session", "point", "outside_order")
    return get_object_or_404(surveys, pk=survey_id, project=project, state=SurveyState.OPEN)


def _page(request, project, survey, **shown):
    found = receivers(survey)
    facts = {"project": project, "survey": survey, "groups": by_dress(found), "key": "", **shown}
    facts["codes"] = survey.outside_order.codes if survey.is_outside else 0
    facts["to_tick_off"] = [one for one in found if one.can_be_ticked_off]
    return render(request, "feedback/paper.html", facts)
