from datetime import timedelta

import pytest
from icalendar import Calendar

from sessions.calendar import calendar_file
from sessions.services.invitation import invite
from sessions.services.session import cancel_session, change_session
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(project, people, alice, now):
    session = factories.session(project, online_link="https://meet.example/abc", phone_in="01632 960 999")
    invite(session=session, by=alice, at=now)
    session.refresh_from_db()
    return session


def event(session, **how):
    calendar = Calendar.from_ical(calendar_file(session, **how))
    return calendar, calendar.events[0]


def test_the_event_says_what_when_and_where(session, now):
    calendar, found = event(session, at=now)
    assert calendar["METHOD"] == "PUBLISH"
    assert (found["SUMMARY"], found["LOCATION"], found["STATUS"]) == ("First meeting", "The Old Library", "CONFIRMED")
    assert (found.decoded("DTSTART"), found.decoded("DTEND")) == (session.starts_at, session.ends_at)
    assert found["DESCRIPTION"] == "https://meet.example/abc\n01632 960 999"


def test_the_event_says_who_asks(session, project):
    project.contact_name, project.contact_email = "Amara Obi", "amara@riverside.example"
    session.project = project
    organiser = event(session)[1]["ORGANIZER"]
    assert (organiser, organiser.params["CN"]) == ("mailto:amara@riverside.example", "Amara Obi")


def test_without_a_contact_the_event_is_from_the_organisation(session):
    organiser = event(session)[1]["ORGANIZER"]
    assert (organiser, organiser.params["CN"]) == ("mailto:coprod@localhost", "Riverside Health Trust")


def test_a_session_without_a_place_has_none_in_the_calendar(project):
    found = event(factories.session(project, place=""))[1]
    assert ("LOCATION" in found, "DESCRIPTION" in found) == (False, False)


def test_a_moved_session_is_the_same_event_with_a_higher_sequence(session, alice, now):
    before = event(session)[1]
    moved = change_session(session=session, by=alice, at=now, ends_at=session.ends_at + timedelta(hours=1))
    after = event(moved)[1]
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)


def test_a_cancelled_session_takes_the_event_out(session, alice, now):
    uid = event(session)[1]["UID"]
    calendar, found = event(cancel_session(session=session, by=alice, at=now), cancelled=True)
    assert (calendar["METHOD"], found["STATUS"], found["UID"], found["SEQUENCE"]) == ("CANCEL", "CANCELLED", uid, 1)
