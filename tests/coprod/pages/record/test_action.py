from datetime import date, timedelta

import pytest
from django.utils import timezone

from projects.models import Action
from sessions.models import CoproSession
from sessions.services.session import write_notes
from tests import factories


def sent(**chosen):
    return {f"todo-{name}": value for name, value in {"text": "Print the leaflet", **chosen}.items()}


def due_on():
    return Action.objects.get().due_on


def test_an_action_has_an_owner(record, people):
    answer = record.post("actions/", **sent(owner=people[0].pk))
    action = Action.objects.get()
    assert answer.url == record.address("#actions")
    assert (action.text, list(action.owners.all()), action.session_id) == (
        "Print the leaflet", people[:1], record.session.pk,
    )  # fmt: skip


def test_an_action_may_have_several_owners_each_once(record, people):
    record.post("actions/", **sent(owner=people[0].pk, others=[people[0].pk, people[1].pk]))
    assert set(Action.objects.get().owners.all()) == set(people[:2])


def test_nobody_may_own_it_yet(record, people):
    record.post("actions/", **sent())
    assert (Action.objects.get().owners.count(), due_on()) == (0, None)


def test_it_may_be_due_by_the_next_session(record, people):
    later = factories.session(record.project, starts_at=timezone.now() + timedelta(days=20), title="Next")
    record.post("actions/", **sent(when="next"))
    assert due_on() == timezone.localtime(later.starts_at).date()


def test_without_a_next_session_it_is_not_offered(record, people):
    assert [key for key, _words in record.form("action").fields["when"].choices] == ["", "month", "day"]


def test_it_may_be_due_in_a_month(record, people):
    record.post("actions/", **sent(when="month"))
    assert due_on() == timezone.localtime(record.session.starts_at).date() + timedelta(days=30)


def test_it_may_be_due_on_another_day(record, people):
    record.post("actions/", **sent(when="day", day="2026-12-24"))
    assert due_on() == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("wrong", "field", "words"),
    [
        ({"text": ""}, "text", "Write what will be done"),
        ({"when": "day"}, "day", "Choose the day"),
        ({"when": "day", "day": "soon"}, "day", "Write the day like 3/12/2026"),
    ],
)
def test_what_is_missing_is_named(wrong, field, words, record, people):
    page = record.post("actions/", **sent(**wrong))
    assert page.context["action_form"].errors == {field: [words]}
    assert Action.objects.count() == 0


def test_somebody_of_another_project_owns_nothing_here(record, other_project):
    stranger = factories.participant(other_project)
    page = record.post("actions/", **sent(owner=stranger.pk))
    assert list(page.context["action_form"].errors) == ["owner"]


def test_notes_are_saved(record):
    seen = record.form("notes")["seen"].initial
    record.post("notes/", **{"notes-notes": "We met.", "notes-survey_talked_about": "on", "notes-seen": seen})
    session = CoproSession.objects.get()
    assert (session.notes, session.survey_talked_about) == ("We met.", True)


def test_notes_that_a_colleague_changed_are_shown_beside_mine(record, alice, now):
    seen = record.form("notes")["seen"].initial
    write_notes(session=record.session, notes="Theirs", by=alice, at=now)
    page = record.post("notes/", **{"notes-notes": "Mine", "notes-seen": seen})
    assert "Put both together, and save again." in page.text
    assert ("Theirs" in page.text, ">\nMine</textarea>" in page.text) == (True, True)
    assert CoproSession.objects.get().notes == "Theirs"


def test_both_together_are_saved_the_second_time(record, alice, now):
    seen = record.form("notes")["seen"].initial
    write_notes(session=record.session, notes="Theirs", by=alice, at=now)
    page = record.post("notes/", **{"notes-notes": "Mine", "notes-seen": seen})
    seen = page.context["notes_form"].data["notes-seen"]
    record.post("notes/", **{"notes-notes": "Theirs and mine", "notes-seen": seen})
    assert CoproSession.objects.get().notes == "Theirs and mine"


def test_notes_that_are_too_long_stay_typed(record):
    page = record.post("notes/", **{"notes-notes": "x" * 20001, "notes-seen": record.form("notes")["seen"].initial})
    assert list(page.context["notes_form"].errors) == ["notes"]
    assert "x" * 20001 in page.text
