"""Each part saves by itself, and comes back to where it was."""

from functools import wraps

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from coprod.pages.record.selectors.page import RecordPage
from coprod.pages.record.views.page import form_of, show
from feedback.services.suggestion import record_suggestion
from projects.permissions import Permission
from projects.services.action import add_action
from projects.services.decision import record_decision, take_decision
from sessions.loaders import session_page
from sessions.models import CoproSession
from sessions.services.record import add_agenda_item, note_agenda, record_attendance
from sessions.services.session import go_through, write_notes
from sessions.views.doing import do


def record_part(view):
    """Decorate ``view(request, page)`` for a part that is sent."""

    @session_page(Permission.RECORD_SESSION)
    @require_POST
    @wraps(view)
    def wrapper(request, session, **kwargs):
        return view(request, RecordPage(session), **kwargs)

    return wrapper


def _back(page, anchor):
    return redirect(reverse("record:session", args=[page.project.pk, page.session.pk]) + f"#{anchor}")


@record_part
def came(request, page):
    form = form_of("came", page, request.POST)
    if form.is_valid() and do(
        request, record_attendance, _("Who came is saved."), form, session=page.session, **form.cleaned_data
    ):
        return _back(page, "came")
    return show(request, page, came_form=form)


@record_part
def agenda(request, page):
    form = form_of("agenda", page, request.POST)
    if form.is_valid():
        done = do(request, note_agenda, _("The agenda is saved."), form, session=page.session, states=form.states)
        if done is not None:
            return _back(page, "agenda")
    return show(request, page, agenda_form=form)


@record_part
def agenda_add(request, page):
    form = form_of("agenda_add", page, request.POST)
    if form.is_valid() and do(request, add_agenda_item, form=form, session=page.session, **form.item):
        return _back(page, "agenda")
    return show(request, page, agenda_add_form=form)


@record_part
def suggestion(request, page):
    form = form_of("suggestion", page, request.POST)
    held = timezone.localtime(page.session.starts_at).date()
    if form.is_valid() and do(
        request, record_suggestion, form=form, project=page.project, session=page.session,
        made_on=min(held, timezone.localdate()), phase=page.session.phase, **form.suggestion,
    ):  # fmt: skip
        return _back(page, "suggestions")
    return show(request, page, suggestion_form=form)


@record_part
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


@record_part
def action(request, page):
    form = form_of("action", page, request.POST)
    if form.is_valid() and do(
        request, add_action, form=form, project=page.project, session_id=page.session.pk, **form.action
    ):
        return _back(page, "actions")
    return show(request, page, action_form=form)


@record_part
def notes(request, page):
    form = form_of("notes", page, request.POST)
    if form.is_valid() and do(
        request, write_notes, _("The notes are saved."), form, session=page.session, **form.cleaned_data
    ):
        return _back(page, "notes")
    theirs = CoproSession.objects.get(pk=page.session.pk)
    form.show_again(theirs)
    return show(request, page, notes_form=form, their_notes=theirs.notes)


@record_part
def none(request, page, part):
    """There was none of this; or, sent again with ``undo``, there was something after all."""
    found = "skipped" if "undo" in request.POST else "none"
    try:
        do(request, go_through, session=page.session, part=part, found=found)
    except ValueError:
        raise Http404 from None
    return _back(page, part)
