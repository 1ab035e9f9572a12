import pytest
from django.utils import timezone

from coprod.core.messages.models import Message, Problem, State
from coprod.core.messages.services import queue_message
from coprod.core.organisations.choices import Channel
from coprod.core.organisations.links import address_of
from sessions.services.invitation import invite
from tests import factories


@pytest.fixture
def letter(desk, coming, alice):
    factories.participant(
        desk.project, name="Piotr", email="", channel=Channel.LETTER, address="1 Mill Lane\nRiverside"
    )
    invite(session=coming, by=alice, at=timezone.now())
    return Message.objects.get()


def test_an_empty_outbox_says_what_comes_here(desk):
    assert "Nothing has been sent yet." in desk.get("messages/").text
    assert "Nothing to do by hand." in desk.get("messages/by-hand/").text


def test_what_went_to_whom_is_listed(desk, invited):
    page = desk.get("messages/")
    assert len(page.context["page"].object_list) == 12
    assert "Invitation" in page.text
    assert "0 have left, 12 are waiting." in page.text


def test_what_did_not_get_through_is_said_in_words(desk, invited):
    first, second, *_ = Message.objects.order_by("pk")
    Message.objects.filter(pk=first.pk).update(state=State.FAILED, problem=Problem.ADDRESS_REFUSED)
    Message.objects.filter(pk=second.pk).update(state=State.UNSURE)
    page = desk.get("messages/")
    assert "The address does not work. Check it with the person." in page.text
    assert "They may have got it." in page.text


def test_what_failed_is_sent_again(desk, invited):
    message = Message.objects.first()
    Message.objects.update(state=State.FAILED)
    answer = desk.post(f"messages/{message.pk}/again/")
    message.refresh_from_db()
    assert (answer.url, message.state) == (desk.address("messages/"), State.QUEUED)


def test_what_was_sent_is_not_sent_again(desk, invited):
    message = Message.objects.first()
    Message.objects.update(state=State.SENT)
    desk.post(f"messages/{message.pk}/again/")
    message.refresh_from_db()
    assert message.state == State.SENT


def test_the_words_are_ready_for_a_letter(desk, letter):
    page = desk.get("messages/by-hand/")
    assert "1 Mill Lane<br>Riverside" in page.text
    assert "Hello Piotr," in page.text
    assert address_of(letter.person, "my:session", session_id=letter.about.rpartition(":")[2]) in page.text


def test_a_letter_is_ticked_off(desk, letter):
    answer = desk.post(f"messages/{letter.pk}/done/")
    letter.refresh_from_db()
    assert (answer.url, letter.state) == (desk.address("messages/by-hand/"), State.DONE_BY_HAND)
    assert "Nothing to do by hand." in desk.get("messages/by-hand/").text


def test_ticking_off_twice_does_no_harm(desk, letter):
    for _ in range(2):
        assert desk.post(f"messages/{letter.pk}/done/").status_code == 302


def test_a_link_that_is_made_when_printed_is_not_shown(desk):
    one = factories.participant(desk.project, email="", channel=Channel.LETTER)
    queue_message(kind="survey", person=one.person, project=desk.project, written_when_sent=True, at=timezone.now())
    page = desk.get("messages/by-hand/")
    assert "There is no text for this one" in page.text
    assert "Link to the questions after a session" in page.text


def test_a_kind_that_nobody_named_shows_its_subject(desk):
    one = factories.participant(desk.project)
    queue_message(kind="note", person=one.person, project=desk.project, subject="Thank you", at=timezone.now())
    assert "Thank you" in desk.get("messages/").text


@pytest.mark.parametrize("path", ["done", "again"])
def test_a_message_of_another_project_is_not_found(path, desk):
    other = factories.project(name="Other")
    one = factories.participant(other)
    message = queue_message(kind="note", person=one.person, project=other, at=timezone.now())
    assert desk.post(f"messages/{message.pk}/{path}/").status_code == 404


@pytest.mark.parametrize("many", [1, 3])
def test_the_outbox_takes_as_many_queries_with_three_as_with_one(
    many, desk, coming, people, alice, django_assert_max_num_queries
):
    invite(session=coming, participants=people[:many], by=alice, at=timezone.now())
    Message.objects.update(state=State.FAILED)
    with django_assert_max_num_queries(9):
        desk.get("messages/")
