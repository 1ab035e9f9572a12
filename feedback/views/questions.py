"""What the next survey asks: the standard questions, and those that the group wants to be asked besides."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from feedback.forms.question import QuestionForm
from feedback.models.question import Question
from feedback.questions import STANDARD
from feedback.selectors.questions import library, own_questions
from feedback.services.question import MOST_OWN, add_question, change_question, retire_question
from projects.loaders import project_page
from projects.permissions import Permission
from projects.services.errors import Refused


@project_page(Permission.CHANGE_PROJECT)
def questions(request, project):
    own = own_questions(project)
    facts = {"project": project, "standard": STANDARD, "own": own, "most": MOST_OWN, "room": len(own) < MOST_OWN}
    facts["library"] = library(project, request.user) if facts["room"] else []
    return render(request, "feedback/questions.html", facts)


@project_page(Permission.CHANGE_PROJECT)
def question_add(request, project):
    chosen = next((one for one in library(project, request.user) if one["key"] == request.GET.get("from")), {})
    form = QuestionForm(request.POST or None, initial=chosen)
    if request.method == "POST" and form.is_valid() and _kept(request, form, add_question, project=project):
        return redirect("feedback:questions", project.pk)
    return render(request, "feedback/question.html", {"project": project, "form": form})


@project_page(Permission.CHANGE_PROJECT)
def question_change(request, project, question_id):
    question = _asked(project, question_id)
    form = QuestionForm(request.POST or None, instance=question)
    if request.method == "POST" and form.is_valid():
        question = _asked(project, question_id)
        if _kept(request, form, change_question, question=question):
            return redirect("feedback:questions", project.pk)
    return render(request, "feedback/question.html", {"project": project, "form": form, "question": question})


@project_page(Permission.CHANGE_PROJECT)
@require_POST
def question_retire(request, project, question_id):
    if retire_question(question=_asked(project, question_id), by=request.user, at=timezone.now()):
        messages.success(request, _("The next survey does not ask this any more."))
    return redirect("feedback:questions", project.pk)


def _asked(project, question_id):
    return get_object_or_404(Question, pk=question_id, project=project, retired_at=None)


def _kept(request, form, service, **what) -> bool:
    try:
        service(by=request.user, at=timezone.now(), **what, **form.content())
    except Refused as refusal:
        form.add_error("text", str(refusal))
        return False
    messages.success(request, _("The question is kept. The next survey asks it."))
    return True
