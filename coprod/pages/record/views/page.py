from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from coprod.pages.record.forms.action import ActionForm, NotesForm
from coprod.pages.record.forms.agenda import AgendaAddForm, AgendaForm, SuggestionForm
from coprod.pages.record.forms.decision import DecisionForm
from coprod.pages.record.forms.people import CameForm
from coprod.pages.record.selectors.page import RecordPage
from coprod.pages.record.views.typed import kept
from feedback.promise import facts as promise
from projects.permissions import Permission
from sessions.loaders import session_page

PARTS = {
    "came": CameForm,
    "agenda": AgendaForm,
    "agenda_add": AgendaAddForm,
    "suggestion": SuggestionForm,
    "decision": DecisionForm,
    "action": ActionForm,
    "notes": NotesForm,
}
NAMES = {
    "came": _("Who came"),
    "agenda": _("Agenda"),
    "suggestions": _("What people asked for"),
    "decisions": _("Decisions"),
    "actions": _("Who does what"),
    "notes": _("Notes"),
}
ANCHORS = {"agenda_add": "agenda", "suggestion": "suggestions", "decision": "decisions", "action": "actions"}


@session_page(Permission.RECORD_SESSION)
def record(request, session):
    return show(request, RecordPage(session))


def form_of(part, page, data=None):
    """Return the form of one part, empty or with what was sent."""
    return PARTS[part](data, page=page)


def forms_of(page, data):
    """Return the forms of all parts with what was sent."""
    return {part: form_of(part, page, data) for part in PARTS}


def show(request, page, status=200, **given):
    """Render the whole record; ``given`` are forms (by ``<part>_form``) with something to put right.

    In the other parts stands what was typed there, so that saving one part loses nothing of another.
    """
    forms, typed = {part: given.get(f"{part}_form") or form_of(part, page) for part in PARTS}, kept(request, page)
    for part, values in typed.items():
        forms[part].initial.update(values)
    facts = {"page": page, "session": page.session, "project": page.project, "promise": promise()}
    facts |= {f"{part}_form": form for part, form in forms.items()} | given
    return render(request, "record/session.html", facts | {"not_saved": not_saved(typed)}, status=status)


def not_saved(typed):
    """Return the place and the name of each part of the page in which something typed is not saved yet."""
    places = {ANCHORS.get(part, part) for part in typed}
    return [(place, name) for place, name in NAMES.items() if place in places]
