"""Each part saves by itself, and comes back to where it was; what was typed in the others is kept."""

from functools import wraps

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from coprod.pages.record.selectors.page import RecordPage
from coprod.pages.record.views.page import form_of, forms_of, show
from coprod.pages.record.views.typed import keep, kept
from feedback.services.suggestion import record_suggestion
from projects.permissions import Permission
from projects.services.action import add_action
from projects.services.decision import record_decision, take_decision
from sessions.loaders import session_page
from sessions.models import CoproSession
from sessions.services.record import add_agenda_item, note_agenda, record_attendance
from sessions.services.session import go_through, write_notes
from sessions.views.doing import do


def record_part(part=""):
    """Decorate ``view(request, page)`` for a *part* that is sent; "" for what saves none of them."""

    def decorate(view):
        @session_page(Permission.RECORD_SESSION)
        @require_POST
        @wraps(view)
        def wrapper(request, session, **kwargs):
            page = RecordPage(session)
            keep(request, page, forms_of(page, request.POST), saved=part)
            return view(request, page, **kwargs)

        wrapper.on_page = view
        return wrapper

    return decorate


def _back(page, anchor):
    return redirect(reverse("record:session", args=[page.project.pk, page.session.pk]) + f"#{anchor}")


@record_part("came")
def came(request, page):
    form = form_of("came", page, request.POST)
    if form.is_valid() and do(
        request, record_attendance, _("Who came is saved."), form, session=page.session, **form.cleaned_data
    ):
        return _back(page, "came")
    return show(request, page, came_form=form)


@record_part("agenda")
def agenda(request, page):
    form = form_of("agenda", page, request.POST)
    if form.is_valid():
        done = do(request, note_agenda, _("The agenda is saved."), form, session=page.session, states=form.states)
        if done is not None:
            return _back(page, "agenda")
    return show(request, page, agenda_form=form)


@record_part("agenda_add")
def agenda_add(request, page):
    form = form_of("agenda_add", page, request.POST)
    if form.is_valid() and do(request, add_agenda_item, form=form, session=page.session, **form.item):
        return _back(page, "agenda")
    return show(request, page, agenda_add_form=form)


@record_part("suggestion")
def suggestion(request, page):
    form = form_of("suggestion", page, request.POST)
    held = timezone.localtime(page.session.starts_at).date()
    if form.is_valid() and do(
        request, record_suggestion, form=form, project=page.project, session=page.session,
        made_on=min(held, timezone.localdate()), phase=page.session.phase, **form.suggestion,
    ):  # fmt: skip
        return _back(page, "suggestions")
    return show(request, page, suggestion_form=form)


@record_part("decision")
def decision(request, page):
    form = form_of("decision", page, request.POST)
    if form.is_valid():
        known = {"session_id": page.session.pk, "on": timezone.localtime(page.session.starts_at).date(), **form.taking}
        if form.decision:
            done = do(request, take_decision, _("The decision is saved."), form, decision=form.decision, **known)
        else:
            asked = {"project": page.project, "question": form.question_text}
            done = do(request, record_decision, _("The decision is saved."), form, **asked, **known)
        if done:
            return _back(page, "decisions")
    return show(request, page, decision_form=form)


@record_part("action")
def action(request, page):
    form = form_of("action", page, request.POST)
    if form.is_valid() and do(
        request, add_action, form=form, project=page.project, session_id=page.session.pk, **form.action
    ):
        return _back(page, "actions")
    return show(request, page, action_form=form)


@record_part("notes")
def notes(request, page):
    form = form_of("notes", page, request.POST)
    if form.is_valid() and do(
        request, write_notes, _("The notes are saved."), form, session=page.session, **form.cleaned_data
    ):
        return _back(page, "notes")
    theirs = CoproSession.objects.get(pk=page.session.pk)
    form.show_again(theirs)
    return show(request, page, notes_form=form, their_notes=theirs.notes)


@record_part()
def none(request, page, part):
    """There was none of this; or, sent again with ``undo``, there was something after all."""
    found = "skipped" if "undo" in request.POST else "none"
    try:
        do(request, go_through, session=page.session, part=part, found=found)
    except ValueError:
        raise Http404 from None
    return _back(page, part)


@record_part()
def enter(request, page):
    """The Enter key names no part: save the one in which something was typed, or ask which where there are several."""
    typed = kept(request, page)
    if len(typed) != 1:
        if typed:
            messages.warning(request, _("Nothing is saved yet. Press the button of the part that you want to save."))
        return redirect("record:session", page.project.pk, page.session.pk)
    part = next(iter(typed))
    keep(request, page, forms_of(page, request.POST), saved=part)
    return VIEWS[part].on_page(request, page)


VIEWS = {
    "came": came, "agenda": agenda, "agenda_add": agenda_add, "suggestion": suggestion, "decision": decision,
    "action": action, "notes": notes,
}  # fmt: skip
