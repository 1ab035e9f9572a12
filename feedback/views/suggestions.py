from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from feedback.forms.suggestion import ReplyForm, SuggestionForm
from feedback.models.comment import ReviewedComment
from feedback.models.suggestion import Reply, Suggestion
from feedback.selectors.suggestions import answered_suggestions, tally, waiting_suggestions
from feedback.services.suggestion import answer_suggestion, record_suggestion, suggest_from_comment
from projects.loaders import project_page
from projects.permissions import Permission
from projects.services.errors import Refused


@project_page(Permission.SEE_RESULTS)
def suggestions(request, project):
    waiting = waiting_suggestions(project, today=timezone.localdate())
    answered = answered_suggestions(project)
    facts = {"waiting": waiting, "answered": answered, "tally": tally(waiting, answered)}
    facts |= {name: Permission[name.upper()] in project.may for name in ("see_people", "record_session", "answer")}
    return render(request, "feedback/suggestions.html", {"project": project} | facts)


@project_page(Permission.RECORD_SESSION)
def suggestion_add(request, project):
    form = SuggestionForm(request.POST or None, project=project)
    if request.method == "POST" and form.is_valid():
        try:
            record_suggestion(project=project, by=request.user, at=timezone.now(), **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The suggestion is kept."))
            return redirect("feedback:suggestions", project.pk)
    return render(request, "feedback/suggestion_add.html", {"project": project, "form": form})


@project_page(Permission.ANSWER)
def suggestion_answer(request, project, suggestion_id):
    found = Suggestion.objects.select_related("participant__person", "session", "reply")
    suggestion = get_object_or_404(found, pk=suggestion_id, project=project)
    form = ReplyForm(request.POST or None, instance=getattr(suggestion, "reply", None) or Reply())
    if request.method == "POST" and form.is_valid():
        answer_suggestion(suggestion=suggestion, by=request.user, at=timezone.now(), **form.cleaned_data)
        messages.success(request, _("Your answer is kept. People can read it on their own page."))
        return redirect("feedback:suggestions", project.pk)
    days = (timezone.localdate() - suggestion.made_on).days
    facts = {"suggestion": suggestion, "form": form, "days": days}
    return render(request, "feedback/suggestion_answer.html", {"project": project} | facts)


@project_page(Permission.ANSWER)
@require_POST
def comment_suggest(request, project, comment_id):
    comments = ReviewedComment.objects.select_related("survey__project", "survey__session")
    comment = get_object_or_404(comments, pk=comment_id, survey__project=project)
    suggestion = suggest_from_comment(comment=comment, by=request.user, at=timezone.now())
    return redirect("feedback:suggestion_answer", project.pk, suggestion.pk)


@project_page(Permission.SEE_RESULTS)
def you_said(request, project):
    waiting = waiting_suggestions(project, today=timezone.localdate())
    answered = answered_suggestions(project)
    facts = {"waiting": waiting, "answered": answered, "tally": tally(waiting, answered)}
    return render(request, "feedback/you_said.html", {"project": project} | facts)
