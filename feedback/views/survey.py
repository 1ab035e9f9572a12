"""The survey's pages. No cookie, no web session, no audit row, no log line: the ticket is the authority."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from feedback.forms.answers import AnswerForm
from feedback.forms.presenting import drawn_questions
from feedback.promise import facts
from feedback.selectors.surveys import Door, entry_for
from feedback.services.answering import NotTaken, put_in_box

STATUS = {Door.UNKNOWN: 404}


@require_safe
def open_link(request, ticket):
    """The survey behind the link in a mail, or a page that says why there is none."""
    return _page(request, entry_for(ticket, at=timezone.now()))


@csrf_exempt
def enter(request):
    """Type a code from paper; a right one shows the survey."""
    typed = request.POST.get("ticket", "")
    if request.method != "POST" or not typed.strip():
        return render(request, "feedback/survey/enter.html", {"nothing_typed": request.method == "POST"})
    entry = entry_for(typed, at=timezone.now())
    if entry.door == Door.UNKNOWN:
        return render(request, "feedback/survey/enter.html", {"typed": typed, "unknown": True}, status=404)
    return _page(request, entry)


@csrf_exempt
@require_POST
def send(request):
    """Take the answers, once; what was typed stays on the page where it can't be taken as it is."""
    at = timezone.now()
    entry = entry_for(request.POST.get("ticket", ""), at=at)
    if entry.door != Door.OPEN:
        return _page(request, entry, late=True)
    form = AnswerForm(entry.charter, request.POST)
    if not form.is_valid():
        return _form(request, entry, form)
    try:
        put_in_box(entry=entry, answers=form.answers(), at=at)
    except NotTaken as refusal:
        return _page(request, refusal.entry, late=True)
    return render(request, "feedback/survey/thanks.html", {"project": entry.survey.project})


@require_safe
def who_sees(request):
    """Who sees my answers? In plain words, from the numbers that the code itself uses."""
    return render(request, "feedback/survey/who_sees.html", facts())


def _page(request, entry, *, late=False):
    if entry.door == Door.OPEN:
        return _form(request, entry)
    shown = {"survey": entry.survey, "late": late}
    return render(request, f"feedback/survey/{entry.door}.html", shown, status=STATUS.get(entry.door, 200))


def _form(request, entry, form=None):
    survey = entry.survey
    shown = {"entry": entry, "survey": survey, "project": survey.project, "form": form, **facts()}
    return render(request, "feedback/survey/answer.html", shown | {"questions": drawn_questions(entry, form)})
