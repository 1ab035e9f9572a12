from django.shortcuts import render
from django.urls import reverse

from coprod.pages.record.forms.action import ActionForm, NotesForm
from coprod.pages.record.forms.agenda import AgendaAddForm, AgendaForm, SuggestionForm
from coprod.pages.record.forms.decision import DecisionForm
from coprod.pages.record.forms.people import CameForm
from coprod.pages.record.selectors.page import RecordPage
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
WITH_ADDRESS = ("came", "notes")


@session_page(Permission.RECORD_SESSION)
def record(request, session):
    return show(request, RecordPage(session))


def form_of(part, page, data=None):
    """Return the form of one part, empty or with what was sent."""
    options = {"page": page}
    if part in WITH_ADDRESS:
        options["action"] = reverse(f"record:{part}", args=[page.project.pk, page.session.pk]) + f"#{part}"
    return PARTS[part](data, **options)


def show(request, page, status=200, **given):
    """Render the whole record; ``given`` are forms (by ``<part>_form``) with something to put right."""
    forms = {f"{part}_form": given.get(f"{part}_form") or form_of(part, page) for part in PARTS}
    facts = {"page": page, "session": page.session, "project": page.project, "promise": promise()}
    return render(request, "record/session.html", facts | forms | given, status=status)
