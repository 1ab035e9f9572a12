"""One form holds all parts: saving one loses nothing that was typed in another."""

import pytest

from projects.models import Action
from sessions.models import Attendance
from sessions.services.session import fingerprint, write_notes
from tests import factories

ENTER = "Press the button of the part that you want to save."


@pytest.fixture
def whole(record, people, items):
    """What a browser sends of the page with nothing typed in it."""
    empty = ("came-seen", "agenda_add-text", "asked-text", "decided-other_question", "todo-text", "notes-notes")
    chosen = {"decided-phase": record.session.phase, "notes-seen": fingerprint("")}
    return dict.fromkeys([*empty, *(f"agenda-seen_{item.pk}" for item in items)], "") | chosen


def shown(record, part):
    return {name: value for name, value in record.form(part).initial.items() if value}


def not_saved(record):
    return [place for place, _name in record.get("").context["not_saved"]]


def test_nothing_typed_is_nothing_kept(record, whole):
    record.post("came/", **whole)
    assert not_saved(record) == []


def test_what_was_typed_in_another_part_stands_there_again(record, whole, people):
    typed = {"todo-text": "Ring Rosa", "todo-others": [people[2].pk], "asked-text": "Phone us"}
    record.post("came/", **(whole | typed | {"came-participants": [people[0].pk]}))
    assert Attendance.objects.get().participant == people[0]
    assert (shown(record, "action"), shown(record, "suggestion")) == (
        {"text": "Ring Rosa", "others": [str(people[2].pk)]},
        {"text": "Phone us"},
    )
    assert not_saved(record) == ["suggestions", "actions"]
    assert "Not saved yet" in record.get("").text


def test_it_stands_there_too_when_the_part_that_was_sent_has_an_error(record, whole):
    page = record.post("actions/", **(whole | {"asked-text": "Phone us"}))
    assert 'value="Phone us"' in page.text
    assert page.context["action_form"].errors == {"text": ["Write what will be done"]}


def test_it_is_kept_until_it_is_saved(record, whole):
    typed = whole | {"todo-text": "Ring Rosa"}
    record.post("came/", **typed)
    record.post("actions/", **typed)
    assert (Action.objects.get().text, not_saved(record)) == ("Ring Rosa", [])


def test_what_is_emptied_again_is_not_kept(record, whole):
    record.post("came/", **(whole | {"todo-text": "Ring Rosa"}))
    record.post("came/", **whole)
    assert not_saved(record) == []


def test_a_part_that_was_not_on_the_page_stays_as_it_was(record, whole):
    record.post("came/", **(whole | {"todo-text": "Ring Rosa"}))
    record.post("suggestions/", **{"asked-text": "Phone us"})
    assert shown(record, "action") == {"text": "Ring Rosa"}


def test_who_was_tapped_and_is_not_saved_stays_tapped(record, whole, people):
    record.post("actions/", **(whole | {"todo-text": "Ring", "came-participants": [people[3].pk]}))
    assert record.form("came")["participants"].value() == [str(people[3].pk)]
    assert not_saved(record) == ["came"]


def test_what_was_chosen_on_the_agenda_stays_chosen_item_by_item(record, whole, items):
    name = f"item_{items[0].pk}"
    record.post("came/", **(whole | {f"agenda-{name}": "talked_about"}))
    assert shown(record, "agenda") == {name: "talked_about"}


def test_words_of_a_colleague_are_not_taken_for_ones_own(record, whole, alice, now):
    write_notes(
        session=record.session, notes="We met.", survey_talked_about=False, seen=fingerprint(""), by=alice, at=now
    )
    record.post("came/", **whole)
    assert (record.form("notes")["notes"].value(), not_saved(record)) == ("We met.", [])


def test_ones_own_notes_stay_beside_those_of_a_colleague(record, whole, alice, now):
    write_notes(
        session=record.session, notes="We met.", survey_talked_about=False, seen=fingerprint(""), by=alice, at=now
    )
    record.post("came/", **(whole | {"notes-notes": "Rosa sang."}))
    assert record.form("notes")["notes"].value() == "Rosa sang."
    page = record.post("notes/", **(whole | {"notes-notes": "Rosa sang."}))
    assert page.context["their_notes"] == "We met."


def test_what_was_folded_away_is_open_where_something_stands_in_it(record, whole):
    record.post("came/", **(whole | {"decided-seen_differently": "Bill", "todo-day": "2026-12-24"}))
    assert (record.form("decision").has_more, record.form("action").has_more) == (True, True)


def test_saying_that_there_was_none_keeps_what_was_typed(record, whole):
    record.post("none/decisions/", **(whole | {"todo-text": "Ring Rosa"}))
    assert shown(record, "action") == {"text": "Ring Rosa"}


def test_the_enter_key_saves_the_part_in_which_something_was_typed(record, whole):
    answer = record.post("enter/", **(whole | {"todo-text": "Ring Rosa"}))
    assert (answer.url, Action.objects.get().text, not_saved(record)) == (record.address("#actions"), "Ring Rosa", [])


def test_the_enter_key_asks_which_part_where_there_are_several(record, whole):
    record.post("enter/", **(whole | {"todo-text": "Ring Rosa", "asked-text": "Phone us"}))
    assert ENTER in record.get("").text
    assert (Action.objects.count(), shown(record, "action")) == (0, {"text": "Ring Rosa"})


def test_the_enter_key_alone_does_nothing(record, whole):
    answer = record.post("enter/", **whole)
    assert (answer.url, ENTER in record.get("").text) == (record.address(""), False)


def test_the_record_of_another_session_knows_nothing_of_it(record, whole):
    record.post("came/", **(whole | {"todo-text": "Ring Rosa"}))
    record.session = factories.session(record.project, title="Another")
    assert not_saved(record) == []
