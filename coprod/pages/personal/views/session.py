from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from coprod.pages.personal.forms import AgendaForm, ReplyForm
from coprod.pages.personal.notices import go, notice_for, sent_again
from coprod.pages.personal.selectors.session import my_invitation, session_page, survey_of, way_of_surveys
from feedback.services.sending import send_link_again
from projects.loaders import personal_page
from projects.services.errors import Refused
from sessions.calendar import calendar_file
from sessions.models import SessionState
from sessions.services.invitation import reply_to_invitation
from sessions.services.record import add_agenda_item


@personal_page
def my_session(request, person, session_id):
    return _page(request, person, my_invitation(person, session_id))


@personal_page
@require_POST
def reply(request, person, session_id):
    invitation = my_invitation(person, session_id)
    form = ReplyForm(request.POST)
    if form.is_valid():
        try:
            reply_to_invitation(invitation=invitation, by=person, at=timezone.now(), **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return go("my:session", form.cleaned_data["reply"], secret=person.secret, session_id=session_id)
    return _page(request, person, invitation, reply_form=form)


@personal_page
@require_POST
def suggest_item(request, person, session_id):
    invitation = my_invitation(person, session_id)
    form = AgendaForm(request.POST, prefix="agenda")
    if form.is_valid():
        try:
            add_agenda_item(
                session=invitation.session,
                text=form.cleaned_data["text"],
                proposer=invitation.participant,
                by=person,
                at=timezone.now(),
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return go("my:session", "item", secret=person.secret, session_id=session_id)
    return _page(request, person, invitation, agenda_form=form)


@personal_page
def calendar(request, person, session_id):
    session = my_invitation(person, session_id).session
    text = calendar_file(session, cancelled=session.state == SessionState.CANCELLED)
    return HttpResponse(
        text,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="session.ics"'},
    )


@personal_page
@require_POST
def survey_link(request, person, session_id):
    """Send the link again, in the same words whether it was used or not."""
    invitation = my_invitation(person, session_id)
    if survey := survey_of(invitation.session):
        send_link_again(participant=invitation.participant, survey=survey, at=timezone.now())
    return go("my:session", sent_again(person), secret=person.secret, session_id=session_id)


def _page(request, person, invitation, reply_form=None, agenda_form=None):
    given = {"reply": invitation.reply or None, "needs": invitation.needs or person.access_needs}
    facts = session_page(invitation)
    return render(
        request,
        "my/session.html",
        facts
        | {
            "person": person,
            "notice": notice_for(request),
            "way": way_of_surveys(person),
            "reply_form": reply_form or ReplyForm(initial=given),
            "agenda_form": agenda_form or AgendaForm(prefix="agenda"),
        },
    )
