"""A calendar file for one session: the same event before and after it moves, and when it is cancelled."""

from urllib.parse import urlsplit

from django.conf import settings
from icalendar import Calendar, Event


def calendar_file(session, *, cancelled=False) -> str:
    """Return an iCalendar text (RFC 5545) with the session as its only event. Times are UTC."""
    calendar = Calendar()
    calendar.add("prodid", "-//Coprod//Sessions//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    calendar.add_component(_event(session, cancelled))
    return calendar.to_ical().decode()


def _event(session, cancelled):
    event = Event()
    event.add("uid", f"{session.uid}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}")
    event.add("sequence", session.moved)
    event.add("dtstamp", session.created_at)
    event.add("dtstart", session.starts_at)
    event.add("dtend", session.ends_at)
    event.add("summary", session.title)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if session.place:
        event.add("location", session.place)
    if where := "\n".join(part for part in (session.online_link, session.phone_in) if part):
        event.add("description", where)
    return event
