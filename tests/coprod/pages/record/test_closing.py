import pytest
from django.utils import timezone

from sessions.models import CoproSession
from sessions.services.record import record_attendance
from sessions.services.session import write_notes
from tests import factories


def test_closing_says_first_what_it_starts(record, came):
    page = record.get("close/")
    assert "We send the 6 who came a few questions, without names." in page.text
    assert CoproSession.objects.get().state == "planned"


def test_closing_shows_once_more_what_was_decided_and_the_notes(record, came, alice):
    assert "You have written none. You can still add them later." in record.get("close/").text
    write_notes(session=record.session, notes="We looked at the plan.", by=alice, at=timezone.now())
    factories.decision(record.project, session_id=record.session.pk, outcome="The first one", takers=came)
    page = record.get("close/").text
    assert "We looked at the plan." in page
    assert "The first one" in page


def test_with_fewer_than_five_no_survey_is_promised(record, people, alice):
    record_attendance(session=record.session, participants=people[:4], by=alice, at=timezone.now())
    page = record.get("close/")
    assert "Fewer than 5 people came, so no questions are sent" in page.text
    assert "send the questions" not in page.text


def test_without_knowing_who_came_it_can_not_be_closed(record):
    assert "Who came is missing" in record.get("close/").text
    answer = record.post("close/")
    assert (answer.url, CoproSession.objects.get().state) == (record.address(""), "planned")
    assert "Say who came before you close the session." in record.get("").text


def test_closing_keeps_what_was_gone_through(record, came):
    record.post("none/decisions/")
    record.post("actions/", **{"todo-text": "Print the leaflet"})
    answer = record.post("close/")
    session = CoproSession.objects.get()
    assert answer.url.endswith(f"/sessions/{session.pk}/")
    assert session.state == "closed"
    assert session.gone_through == {
        "attendance": "some", "agenda": "skipped", "suggestions": "skipped", "decisions": "none", "actions": "some",
    }  # fmt: skip


def test_closing_twice_says_that_it_is_over(record, came):
    record.post("close/")
    record.post("close/")
    assert "This session is over already." in record.get("").text


def test_decisions_and_actions_can_be_added_after_the_close(record, came):
    record.post("close/")
    assert record.post("actions/", **{"todo-text": "Print the leaflet"}).status_code == 302
    assert "The record is closed. You can still add to it" in record.get("").text


@pytest.fixture(params=[1, 3])
def full(request, record, people, alice):
    """A record with one or three of everything."""
    at = record.session.created_at
    many = request.param
    record_attendance(session=record.session, participants=people[:many], by=alice, at=timezone.now())
    for number in range(many):
        record.post("agenda/add/", **{"agenda_add-text": f"{number}", "agenda_add-asked_by": people[number].pk})
        record.post("suggestions/", **{"asked-text": f"{number}", "asked-asked_by": people[number].pk})
        record.post("actions/", **{"todo-text": f"{number}", "todo-owner": people[number].pk})
        factories.decision(record.project, takers=people[: number + 1], session_id=record.session.pk, at=at)
        factories.question(record.project, question=f"Open {number}?")
    return record


def test_the_record_takes_as_many_queries_with_three_of_each_as_with_one(full, django_assert_max_num_queries):
    full.get("")
    with django_assert_max_num_queries(12):
        full.get("")


def test_the_check_takes_as_many_queries_with_three_of_each_as_with_one(full, django_assert_max_num_queries):
    full.get("")
    with django_assert_max_num_queries(12):
        full.get("close/")
