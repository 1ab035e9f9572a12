"""A calendar file for one session: the same event before and after it moves, and when it is cancelled."""

from email.utils import parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from icalendar import Calendar, Event, vCalAddress, vText


def calendar_file(session, *, cancelled=False, at=None) -> str:
    """Return an iCalendar text (RFC 5545, RFC 5546) with the session as its only event. Times are UTC.

    ``at`` is when the file is made; by default when the session was planned. The UID never changes, and SEQUENCE goes
    up with each move, so that a calendar replaces what it holds.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Coprod//Sessions//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    calendar.add_component(_event(session, cancelled, at or session.created_at))
    return calendar.to_ical().decode()


def _event(session, cancelled, at):
    event = Event()
    event.add("uid", f"{session.uid}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}")
    event.add("sequence", session.moved)
    event.add("dtstamp", at)
    event.add("dtstart", session.starts_at)
    event.add("dtend", session.ends_at)
    event.add("summary", session.title)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("organizer", _organiser(session.project))
    if session.place:
        event.add("location", session.place)
    if where := "\n".join(part for part in (session.online_link, session.phone_in) if part):
        event.add("description", where)
    return event


def _organiser(project):
    address = vCalAddress(f"mailto:{project.contact_email or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]}")
    address.params["cn"] = vText(project.contact_name or project.organisation.name)
    return address
