from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from projects.models import Participant
from projects.permissions import Permission
from sessions.calendar import calendar_file
from sessions.forms.agenda import AgendaForm, SettleForm
from sessions.loaders import session_page
from sessions.models import AgendaState, SessionState
from sessions.selectors.detail import session_page as page_of
from sessions.services.record import add_agenda_item, settle_agenda_item
from sessions.views.doing import do, sent


@session_page(Permission.SEE_PROJECT)
def detail(request, session):
    return _page(request, session, AgendaForm(**_agenda_options(session)))


@session_page(Permission.PLAN_SESSION)
@require_POST
def agenda_add(request, session):
    form = AgendaForm(request.POST, **_agenda_options(session))
    if form.is_valid() and do(request, add_agenda_item, form=form, session=session, **form.item):
        return redirect(reverse("sessions:detail", args=[session.project_id, session.pk]) + "#agenda")
    return _page(request, session, form)


@session_page(Permission.PLAN_SESSION)
def agenda_settle(request, session, item_id):
    item = get_object_or_404(session.agenda.select_related("proposer__person"), pk=item_id)
    item.session = session
    back = reverse("sessions:detail", args=[session.project_id, session.pk]) + "#agenda"
    initial = {"minutes": item.minutes, "reason": item.reason}
    if item.state != AgendaState.SUGGESTED:
        initial["state"] = item.state
    form = SettleForm(sent(request), initial=initial, cancel=(_("Leave it for now"), back))
    if form.is_valid() and do(request, settle_agenda_item, form=form, item=item, **form.cleaned_data):
        return redirect(back)
    facts = {"project": session.project, "session": session, "item": item, "form": form}
    return render(request, "sessions/agenda_settle.html", facts)


@session_page(Permission.SEE_PROJECT)
def calendar(request, session):
    text = calendar_file(session, cancelled=session.state == SessionState.CANCELLED)
    named = {"Content-Disposition": 'attachment; filename="session.ics"'}
    return HttpResponse(text, content_type="text/calendar; charset=utf-8", headers=named)


def _agenda_options(session):
    people = Participant.objects.current().filter(project=session.project_id).select_related("person")
    action = reverse("sessions:agenda_add", args=[session.project_id, session.pk]) + "#agenda"
    return {"people": people.order_by("person__name", "pk"), "action": action}


def _page(request, session, agenda_form):
    facts = page_of(session, timezone.now())
    if facts["may_plan"]:
        facts["agenda_form"] = agenda_form
    return render(request, "sessions/detail.html", facts)
