"""Answers from paper, typed in by somebody who does not run the project.

The doorway asks who is there; the pages behind it are the survey's own and ask for a pass that names nobody.
"""

from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from feedback.custody import charter_of
from feedback.forms.typed import TypedForm
from feedback.models.survey import Survey, SurveyState
from feedback.passes import pass_for, survey_of
from feedback.selectors.surveys import Door, entry_for
from feedback.services.answering import NotTaken, put_in_box
from projects.loaders import project_page
from projects.permissions import Permission


@project_page(Permission.TYPE_ANSWERS)
def type_in(request, project, survey_id):
    """The doorway: what whoever types promises."""
    survey = get_object_or_404(Survey, pk=survey_id, project=project, state=SurveyState.OPEN)
    facts = {"project": project, "survey": survey, "given": pass_for(survey)}
    return render(request, "feedback/type_in.html", facts)


@csrf_exempt
@require_POST
def typed(request):
    """One form from paper after another."""
    given = request.POST.get("pass", "")
    surveys = Survey.objects.select_related("session", "point", "project")
    survey = surveys.filter(pk=survey_of(given), state=SurveyState.OPEN).first()
    if survey is None:
        return render(request, "feedback/survey/typing_over.html", status=403)
    charter = charter_of(survey)
    if "ticket" not in request.POST:
        return _page(request, survey, TypedForm(charter), given)
    form = TypedForm(charter, request.POST)
    if "check" in request.POST:
        return _page(request, survey, form, given, unsent=True)
    if form.is_valid() and _taken(form, survey):
        return _page(request, survey, TypedForm(charter), given, taken=True)
    return _page(request, survey, form, given)


def _taken(form, survey) -> bool:
    """Put what was typed in the box, or say at the code why not."""
    at = timezone.now()
    entry = entry_for(form.cleaned_data["ticket"], at=at)
    if entry.survey is None or entry.survey.pk != survey.pk:
        form.refuse(Door.UNKNOWN)
        return False
    try:
        put_in_box(entry=entry, answers=form.answers(), at=at)
    except NotTaken as refusal:
        form.refuse(refusal.entry.door)
        return False
    return True


def _page(request, survey, form, given, **what):
    facts = {"survey": survey, "form": form, "given": given, **what}
    facts["focus"] = form.next_empty if not form.errors else ""
    return render(request, "feedback/survey/typed.html", facts)
