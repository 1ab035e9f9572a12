"""The same survey in other looks, one question at a time, and on a device that several people share."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from feedback.models.ballot import Ballot
from feedback.models.ticket import Ticket
from tests.conftest import NOW
from tests.feedback.answers import CLOSED

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def while_open():
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        yield


@pytest.fixture
def visitor():
    return Client(enforce_csrf_checks=True)


def text(response):
    return response.content.decode()


def test_easy_read_has_short_words_and_pictures(visitor, tickets):
    page = text(visitor.get(f"/answers/t/{tickets[0]}/easy-read/"))
    assert "Did people listen to you?" in page
    assert "pictures/listen" in page
    assert 'class="cp-wrap cp-wrap--column cp-easy' in page


def test_large_print_is_the_same_page_with_larger_words(visitor, tickets):
    page = text(visitor.get(f"/answers/t/{tickets[0]}/large-print/"))
    assert "People listened to me." in page
    assert "cp-large" in page


@pytest.mark.parametrize("look", ["", "easy-read/", "large-print/", "one-at-a-time/"])
def test_every_look_takes_one_query(visitor, tickets, look, django_assert_num_queries):
    with django_assert_num_queries(1):
        visitor.get(f"/answers/t/{tickets[0]}/{look}")


def test_an_answer_given_in_easy_read_is_a_ballot_like_any_other(visitor, tickets):
    sent = {"ticket": tickets[0], "look": "easy-read", "listened": "4", "good": "Tea."}
    page = text(visitor.post("/answers/send/", sent))
    assert "Your answers are locked away now." in page
    assert (Ticket.objects.count(), Ballot.objects.count()) == (7, 3)


def test_a_text_too_long_comes_back_in_the_look_it_was_typed_in(visitor, tickets):
    sent = {"ticket": tickets[0], "look": "easy-read", "good": "a" * 2000}
    page = text(visitor.post("/answers/send/", sent))
    assert "This is too long" in page
    assert "Did people listen to you?" in page


def test_a_step_takes_one_query_and_leaves_the_box_alone(visitor, tickets, django_assert_num_queries):
    with django_assert_num_queries(1):
        page = text(visitor.post("/answers/step/", step(tickets[0], at="1", go="next", understood="5")))
    assert "Question 2 of 8" in page
    assert '<input type="hidden" name="understood" value="5">' in page
    assert (Ticket.objects.count(), Ballot.objects.count()) == (8, 0)


def step(ticket, **sent):
    return {"ticket": ticket, "look": "one-at-a-time", **sent}


def test_a_step_with_a_ticket_that_was_used_shows_no_answer(visitor, tickets):
    sent = step(tickets[0], at="6", go="next", good="My own words.")
    visitor.post("/answers/send/", sent)
    page = text(visitor.post("/answers/step/", sent))
    assert "This link has been used" in page
    assert "My own words." not in page


def test_a_step_after_the_close_says_so(visitor, tickets):
    with time_machine.travel(CLOSED, tick=False):
        assert "This survey is closed" in text(visitor.post("/answers/step/", step(tickets[0], at="1")))


def test_too_long_at_the_last_step_leads_to_the_text(visitor, tickets):
    page = text(visitor.post("/answers/send/", step(tickets[0], at="9", good="a" * 2000)))
    assert "Question 7 of 8" in page
    assert "<title>Error: " in page


def test_a_code_opens_the_look_that_was_chosen(visitor, tickets):
    page = text(visitor.post("/answers/", {"ticket": tickets[0].upper(), "look": "easy-read"}))
    assert "Did people listen to you?" in page


def test_a_code_sent_without_a_button_opens_the_plain_page(visitor, tickets):
    assert "People listened to me." in text(visitor.post("/answers/", {"ticket": tickets[0]}))


def on_tablet(visitor, ticket, **sent):
    return text(visitor.post("/answers/tablet/", {"ticket": ticket, "place": "tablet", **sent}))


def test_the_shared_device_asks_one_at_a_time_and_never_puts_the_code_in_an_address(visitor, tickets):
    page = on_tablet(visitor, tickets[0])
    assert "one at a time" in page
    assert f"/t/{tickets[0]}" not in page
    assert "pass the device on" in page


def test_the_shared_device_is_handed_on_after_each(visitor, tickets):
    sent = step(tickets[0], place="tablet", at="9", listened="3")
    assert 'href="/answers/tablet/">Pass it on</a>' in text(visitor.post("/answers/send/", sent))
    assert "This link has been used" in on_tablet(visitor, tickets[0])
    assert "Question 1 of 8" in text(
        visitor.post("/answers/step/", step(tickets[1], place="tablet", at="0", go="next"))
    )
    assert Ballot.objects.count() == 3


def test_a_wrong_code_on_the_shared_device_is_said(visitor, tickets):
    response = visitor.post("/answers/tablet/", {"ticket": "nonsense", "place": "tablet"})
    assert response.status_code == 404
    assert "This code does not open a survey." in text(response)


def test_no_page_of_the_shared_device_may_be_kept(visitor, tickets):
    sent = step(tickets[0], place="tablet", at="0", go="next")
    pages = [
        visitor.get("/answers/tablet/"),
        visitor.post("/answers/step/", sent),
        visitor.post("/answers/send/", sent),
    ]
    assert {page.headers["Cache-Control"] for page in pages} == {"no-store"}
    assert [page.cookies for page in pages] == [{}, {}, {}]
