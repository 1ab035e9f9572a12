"""What is written to people about a session: one purpose each, their own link, a calendar file."""

import re

from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from coprod.core.audit.services import reference
from coprod.core.messages.selectors import not_told_yet
from coprod.core.messages.services import cancel_messages, channel_for, queue_message
from coprod.core.organisations.choices import Channel
from coprod.core.organisations.links import address_of
from sessions.calendar import calendar_file
from sessions.models import Reply

KINDS = ("invitation", "session_reminder", "session_moved", "session_cancelled")
# A call and a text message have words of their own; a letter reads as a mail does.
WORDS_FOR = {Channel.PHONE: "phone/", Channel.SOMEBODY: "phone/", Channel.TEXT: "text/"}


def about(session):
    """Return the label under which the outbox knows messages about this session."""
    return reference(session)


def queue_invitation(*, session, participant, at):
    """Queue one invitation, with the calendar file and the link to reply."""
    with translation.override(participant.person.written_in):
        subject = _("Can you come on %(day)s? %(title)s") % _named(session)
    return _queue("invitation", subject, session, participant, at)


def queue_reminder(*, session, participant, at):
    """Queue one reminder, shortly before the session."""
    with translation.override(participant.person.written_in):
        subject = _("See you on %(day)s: %(title)s") % _named(session)
    return _queue("session_reminder", subject, session, participant, at)


def queue_moved(*, session, at, new_time=True):
    """Tell those invited that time or place changed, with the new calendar file; a new time also goes to who said no.

    An older message that has not left yet is taken back, and whoever still waits for an invitation gets a new one.
    """
    waiting = not_told_yet(about(session), "invitation")
    cancel_messages(about=about(session), at=at, kinds=KINDS)
    for participant in _invited(session, also_no=new_time):
        if participant.person_id in waiting:
            queue_invitation(session=session, participant=participant, at=at)
            continue
        with translation.override(participant.person.written_in):
            subject = _("New time or place: %(title)s, %(day)s") % _named(session)
        _queue("session_moved", subject, session, participant, at)


def queue_cancelled(*, session, at):
    """Tell those who heard of the session, and did not say no, that it is not held; the calendar file takes it out."""
    waiting = not_told_yet(about(session), "invitation")
    cancel_messages(about=about(session), at=at)
    for participant in _invited(session):
        if participant.person_id not in waiting:
            with translation.override(participant.person.written_in):
                subject = _("Not happening: %(title)s, %(day)s") % _named(session)
            _queue("session_cancelled", subject, session, participant, at, cancelled=True)


def _invited(session, also_no=False):
    rows = session.invitations.filter(participant__left_on=None)
    rows = rows if also_no else rows.exclude(reply=Reply.NO)
    return [row.participant for row in rows.select_related("participant__person").order_by("pk")]


def _named(session):
    return {"title": session.title, "day": date_format(timezone.localtime(session.starts_at), "l j F")}


def _queue(kind, subject, session, participant, at, *, cancelled=False):
    person, project = participant.person, session.project
    channel = channel_for(person)
    facts = {
        "subject": subject,
        "session": session,
        "project": project,
        "person": person,
        "contact": project.contact_name or project.organisation.name,
        "page": address_of(person, "my:session", session_id=session.pk),
        "my_page": address_of(person),
    }
    html, attachments = "", []
    with translation.override(person.written_in):
        text = _tidy(render_to_string(f"sessions/mail/{WORDS_FOR.get(channel, '')}{kind}.txt", facts))
        if channel == Channel.EMAIL:
            html = render_to_string(f"sessions/mail/{kind}.html", facts)
            attachments = [_calendar(session, at, cancelled)]
    return queue_message(
        kind=kind, person=person, project=project, about=about(session), subject=subject[:200], text=text,
        html=html, attachments=attachments, at=at, channel=channel,
    )  # fmt: skip


def _tidy(text):
    """Leave one empty line at most between paragraphs."""
    return re.sub(r"\n\s*\n", "\n\n", text).strip() + "\n"


def _calendar(session, at, cancelled):
    method = "CANCEL" if cancelled else "PUBLISH"
    content = calendar_file(session, cancelled=cancelled, at=at)
    return {"name": "session.ics", "type": f"text/calendar; method={method}", "content": content}
