"""What a personal page says of a survey that is open: how it comes, and how to get it once more."""

from datetime import timedelta

import pytest

from coprod.core.messages.models import Message
from feedback.custody import key_store
from feedback.services.opening import open_point
from feedback.services.point import plan_point
from tests import factories
from tests.conftest import NOW

WAYS = [
    ("email", "standard", "You get a link to them by e-mail.", "Send me the link again"),
    ("text", "easy_read", "You get a link to them as a text message.", "Send me the link again"),
    ("phone", "standard", "Somebody who does not run the sessions reads them out", "It has not reached me: ask again"),
    ("letter", "large_print", "You get them on paper in large print.", "It has not reached me: ask again"),
    ("letter", "easy_read", "You get them on paper in Easy Read.", "It has not reached me: ask again"),
    ("somebody", "standard", "You get them on paper.", "It has not reached me: ask again"),
]


@pytest.fixture
def survey(project, rosa, bill, settings, tmp_path):
    settings.BALLOT_KEYS, settings.BALLOT_PUBLIC_KEY_FILE = str(tmp_path / "keys"), str(tmp_path / "ballots.pub")
    factories.group(project, lived=4, at=NOW - timedelta(days=9))
    day = (NOW + timedelta(days=1)).date()
    point = plan_point(project=project, moment="start", opens_on=day, by=factories.alice_user(), at=NOW)
    return open_point(point=point, store=key_store(), at=NOW)


def reached(participant, channel, format):
    person = participant.person
    person.channel, person.format, person.email = channel, format, "rosa@example.org"
    person.save()


@pytest.mark.parametrize(("channel", "format", "way", "button"), WAYS)
def test_the_page_says_how_the_questions_come(client, rosa, page, survey, channel, format, way, button):
    reached(rosa, channel, format)
    shown = client.get(page(rosa)).content.decode()
    assert survey.heading in shown
    assert way in shown and button in shown


def test_after_a_session_the_page_says_it_too(client, rosa, page, project, session):
    reached(rosa, "letter", "standard")
    session.state = "closed"
    session.closed_at = NOW
    session.save()
    shown = client.get(page(rosa, "session", session_id=session.pk)).content.decode()
    assert "You get them on paper." in shown
    assert "Send me the link again" not in shown and "link was sent" not in shown


@pytest.mark.parametrize(("channel", "words"), [("email", "a link is on its way"), ("letter", "you get it once more")])
def test_it_comes_once_more_in_the_same_words_whether_it_was_used_or_not(client, rosa, page, survey, channel, words):
    reached(rosa, channel, "standard")
    Message.objects.filter(person=rosa.person).update(state="sent")
    shown = client.post(page(rosa, "point_link", survey_id=survey.pk), follow=True).content.decode()
    assert words in shown
    assert Message.objects.filter(person=rosa.person, kind="survey").count() == 2


def test_somebody_who_is_not_asked_finds_nothing(client, page, survey):
    stranger = factories.participant(factories.project())
    assert client.post(page(stranger, "point_link", survey_id=survey.pk)).status_code == 404
    assert survey.heading not in client.get(page(stranger)).content.decode()


def test_the_page_takes_eight_queries_at_most(client, rosa, page, survey, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        client.get(page(rosa))
