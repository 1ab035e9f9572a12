import re

import pytest

from coprod.core.messages.links import filled
from coprod.core.messages.mailer import send_due
from coprod.core.messages.models import Message
from coprod.core.organisations.choices import Channel
from coprod.core.organisations.links import address_of
from sessions.services.invitation import invite
from sessions.services.post import KINDS, queue_cancelled, queue_invitation, queue_moved, queue_reminder
from tests import factories
from tests.coprod.core.messages.sink import smtp_sink

pytestmark = pytest.mark.django_db
WORDS = {
    "invitation": "Can you come on Tuesday 8 September? First meeting",
    "session_reminder": "See you on Tuesday 8 September: First meeting",
    "session_moved": "New time or place: First meeting, Tuesday 8 September",
    "session_cancelled": "Not happening: First meeting, Tuesday 8 September",
}
ALL_FIELDS = {
    "purpose": "We begin & listen.",
    "directions": "Bus 12.\nThe ramp is on the left.",
    "online_link": "https://meet.example/abc",
    "phone_in": "01632 960 999",
    "coming_was_free": True,
}


@pytest.fixture
def session(project):
    project.contact_name, project.contact_phone = "Amara Obi", "01632 960 222"
    project.save()
    return factories.session(project, **ALL_FIELDS)


def write(kind, session, at, **person):
    """The message of one kind to Rosa."""
    rosa = factories.participant(session.project, name="Rosa Whitlock", call_me="Rosa", **person)
    invite(session=session, by=factories.alice_user(), at=at)
    if kind == "invitation":
        return Message.objects.get(kind=kind)
    Message.objects.update(state="sent")
    if kind == "session_reminder":
        return queue_reminder(session=session, participant=rosa, at=at)
    {"session_moved": queue_moved, "session_cancelled": queue_cancelled}[kind](session=session, at=at)
    return Message.objects.get(kind=kind)


@pytest.mark.parametrize("kind", KINDS)
def test_the_subject_says_what_it_is_about(kind, session, now):
    assert write(kind, session, now).subject == WORDS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_the_mail_has_the_persons_own_link_who_it_is_from_and_how_to_stop(kind, session, now):
    message = write(kind, session, now)
    page = address_of(message.person, "my:session", session_id=session.pk)
    for words in (filled(message.person, message.text), filled(message.person, message.html)):
        assert page in words
        assert address_of(message.person) in words
        assert "Amara Obi" in words
        assert "Riverside Health Trust" in words
        assert "stop" in words


@pytest.mark.parametrize("kind", KINDS)
def test_the_plain_text_can_be_read_alone(kind, session, now):
    text = write(kind, session, now).text
    assert text.startswith("Hello Rosa,\n\n")
    assert "Tuesday 8 September 2026, 10am to midday" in text
    assert not re.search(r"\n\s*\n\s*\n|&\w+;|<|{", text)


@pytest.mark.parametrize("channel", [Channel.PHONE, Channel.TEXT, Channel.LETTER, Channel.SOMEBODY])
@pytest.mark.parametrize("kind", KINDS)
def test_there_are_words_for_every_way(kind, channel, session, now):
    message = write(kind, session, now, channel=channel, phone="01632 960 001")
    assert (message.html, message.attachments) == ("", [])
    assert "Hello Rosa" in message.text
    assert "8 September" in message.text
    assert not re.search(r"\n\s*\n\s*\n|&\w+;|<|{", message.text)


@pytest.mark.parametrize("kind", KINDS)
def test_a_phone_script_holds_no_link(kind, session, now):
    assert "http" not in write(kind, session, now, channel=Channel.PHONE, phone="01632 960 001").text


def test_saying_no_is_free_only_where_it_is(session, now):
    assert "Nothing changes for you if you do" in write("invitation", session, now).text
    other = factories.session(session.project, title="Other", coming_was_free=None)
    rosa = session.invitations.get().participant
    assert "Nothing changes" not in queue_invitation(session=other, participant=rosa, at=now).text


def test_without_a_contact_the_organisation_signs(project, now):
    text = write("invitation", factories.session(project), now).text
    assert text.count("Riverside Health Trust") == 1


def test_an_address_stands_in_for_a_missing_phone(project, now):
    project.contact_email = "team@riverside.example"
    project.save()
    assert (
        "Write to Riverside Health Trust: team@riverside.example"
        in write("invitation", factories.session(project), now).text
    )


def test_somebody_is_written_to_in_a_language_that_we_speak(session, now):
    assert write("invitation", session, now, language="xx").subject == WORDS["invitation"]


def test_an_invitation_arrives_over_smtp_with_its_calendar_file(session, now, settings):
    with smtp_sink(settings) as sink:
        write("invitation", session, now)
        send_due()
    (mail,) = sink.mails
    (file,) = mail.iter_attachments()
    assert mail["Subject"] == WORDS["invitation"]
    assert (file.get_content_type(), file.get_filename()) == ("text/calendar", "session.ics")
    assert "METHOD:PUBLISH" in file.get_content()
