"""The survey's pages. No cookie, no web session, no audit row, no log line: the ticket is the authority."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from feedback.forms.answers import AnswerForm
from feedback.forms.presenting import drawn_questions, face_choices
from feedback.forms.steps import step_of
from feedback.looks import Look, look_of
from feedback.promise import facts
from feedback.selectors.surveys import Door, entry_for
from feedback.services.answering import NotTaken, put_in_box

STATUS = {Door.UNKNOWN: 404}
TABLET = "tablet"


@require_safe
def open_link(request, ticket, look=""):
    """The survey behind the link in a mail, or a page that says why there is none."""
    return _page(request, entry_for(ticket, at=timezone.now()), look_of(look))


@csrf_exempt
def enter(request):
    """Type a code from paper; a right one shows the survey."""
    return _enter(request, "feedback/survey/enter.html", Look.PAGE)


@csrf_exempt
def tablet(request):
    """The shared tablet: hand it on, type a code, answer, hand it on. No address ever holds a code."""
    return _enter(request, "feedback/survey/tablet.html", Look.STEPS)


@csrf_exempt
@require_POST
def step(request):
    """The next question, or the one before, with all that was answered carried in the form."""
    entry = entry_for(request.POST.get("ticket", ""), at=timezone.now())
    look = look_of(request.POST.get("look", ""))
    if entry.door != Door.OPEN:
        return _page(request, entry, look)
    return _form(request, entry, look, AnswerForm(entry.charter, request.POST))


@csrf_exempt
@require_POST
def send(request):
    """Take the answers, once; what was typed stays on the page where it can't be taken as it is.

    Nothing at all is asked about first: a button that is pressed too early would use up the ticket.
    """
    at, look = timezone.now(), look_of(request.POST.get("look", ""))
    entry = entry_for(request.POST.get("ticket", ""), at=at)
    if entry.door != Door.OPEN:
        return _page(request, entry, look, late=True)
    form = AnswerForm(entry.charter, request.POST)
    if not form.is_valid():
        return _form(request, entry, look, form)
    if form.answers().is_empty and "empty" not in request.POST:
        return _ask_first(request, entry, look, form)
    try:
        put_in_box(entry=entry, answers=form.answers(), at=at)
    except NotTaken as refusal:
        return _page(request, refusal.entry, look, late=True)
    thanks = {"project": entry.survey.project, "look": look, "is_tablet": _is_tablet(request)}
    return render(request, "feedback/survey/thanks.html", thanks)


@require_safe
def who_sees(request):
    """Who sees my answers? In plain words, from the numbers that the code itself uses."""
    return render(request, "feedback/survey/who_sees.html", facts())


@require_safe
def who_sees_easy(request):
    """The same in Easy Read."""
    return render(request, "feedback/survey/who_sees_easy.html", facts())


def _enter(request, template, look):
    typed = request.POST.get("ticket", "")
    if request.method != "POST" or not typed.strip():
        return render(request, template, {"nothing_typed": request.method == "POST"})
    entry = entry_for(typed, at=timezone.now())
    if entry.door == Door.UNKNOWN:
        return render(request, template, {"typed": typed, "unknown": True}, status=404)
    chosen = request.POST.get("look")
    return _page(request, entry, look_of(chosen) if chosen else look)


def _page(request, entry, look, *, late=False):
    if entry.door == Door.OPEN:
        return _form(request, entry, look)
    shown = {"survey": entry.survey, "late": late, "look": look, "is_tablet": _is_tablet(request)}
    return render(request, f"feedback/survey/{entry.door}.html", shown, status=STATUS.get(entry.door, 200))


def _form(request, entry, look, form=None):
    shown = {"entry": entry, "survey": entry.survey, "project": entry.survey.project, "form": form, "look": look}
    shown |= {"is_tablet": _is_tablet(request), **facts()}
    if look.is_steps:
        step = step_of(form or AnswerForm(entry.charter), look, request.POST if form else None)
        return render(request, "feedback/survey/steps.html", shown | {"step": step, "faces": face_choices()})
    return render(request, "feedback/survey/answer.html", shown | {"questions": drawn_questions(entry, form, look)})


def _ask_first(request, entry, look, form):
    shown = {"entry": entry, "survey": entry.survey, "form": form, "look": look, "is_tablet": _is_tablet(request)}
    return render(request, "feedback/survey/nothing_answered.html", shown)


def _is_tablet(request) -> bool:
    return request.POST.get("place") == TABLET
