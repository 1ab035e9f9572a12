"""What is written to people about a session: one purpose each, their own link, a calendar file."""

from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from coprod.core.audit.services import reference
from coprod.core.messages.services import queue_message
from coprod.core.organisations.links import address_of
from sessions.calendar import calendar_file
from sessions.models import Reply


def about(session):
    """Return the label under which the outbox knows messages about this session."""
    return reference(session)


def queue_invitation(*, session, participant, at):
    """Queue one invitation, with the calendar file and the link to reply."""
    with translation.override(participant.person.written_in):
        subject = _("Can you come on %(day)s? %(title)s") % _named(session)
    return _queue("invitation", subject, session, participant, at, method="PUBLISH")


def queue_reminder(*, session, participant, at):
    """Queue one reminder, shortly before the session."""
    with translation.override(participant.person.written_in):
        subject = _("See you on %(day)s: %(title)s") % _named(session)
    return _queue("session_reminder", subject, session, participant, at, method="PUBLISH")


def queue_moved(*, session, at):
    """Tell everybody invited that time or place changed, with the new calendar file."""
    for participant in _invited(session):
        with translation.override(participant.person.written_in):
            subject = _("New time or place: %(title)s, %(day)s") % _named(session)
        _queue("session_moved", subject, session, participant, at, method="PUBLISH")


def queue_cancelled(*, session, at):
    """Tell everybody invited that the session is not held; the calendar file takes it out."""
    for participant in _invited(session):
        with translation.override(participant.person.written_in):
            subject = _("Not happening: %(title)s, %(day)s") % _named(session)
        _queue("session_cancelled", subject, session, participant, at, method="CANCEL")


def _invited(session):
    rows = session.invitations.exclude(reply=Reply.NO).filter(participant__left_on=None)
    return [row.participant for row in rows.select_related("participant__person").order_by("pk")]


def _named(session):
    from django.utils.formats import date_format

    return {"title": session.title, "day": date_format(timezone.localtime(session.starts_at), "l j F")}


def _queue(kind, subject, session, participant, at, *, method):
    person = participant.person
    facts = {
        "session": session,
        "project": session.project,
        "person": person,
        "page": address_of(person, "my:session", session_id=session.pk),
        "my_page": address_of(person),
    }
    with translation.override(person.written_in):
        text = render_to_string(f"sessions/mail/{kind}.txt", facts)
        html = render_to_string(f"sessions/mail/{kind}.html", facts)
    calendar = {"name": "session.ics", "type": f"text/calendar; method={method}",
                "content": calendar_file(session, cancelled=method == "CANCEL")}  # fmt: skip
    return queue_message(
        kind=kind, person=person, project=session.project, about=about(session), subject=subject[:200], text=text,
        html=html, attachments=[calendar], at=at,
    )  # fmt: skip
