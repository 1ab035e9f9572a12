import pytest

from feedback.models.suggestion import Suggestion
from sessions.models import AgendaItem
from sessions.services.record import note_agenda
from tests.coprod.pages.record.conftest import PUT_OFF, TALKED


def states():
    return list(AgendaItem.objects.order_by("pk").values_list("state", flat=True))


def sent(items, chosen, seen=("", "")):
    pairs = zip(items, chosen, seen, strict=True)
    return {
        f"agenda-{what}_{one.pk}": value
        for one, state, was in pairs
        for what, value in [("item", state), ("seen", was)]
    }


def test_each_item_was_talked_about_or_put_off(record, items):
    answer = record.post("agenda/", **sent(items, [TALKED, PUT_OFF]))
    assert (answer.url, states()) == (record.address("#agenda"), [TALKED, PUT_OFF])


def test_an_item_that_nobody_chose_stays_as_it_is(record, items):
    record.post("agenda/", **sent(items, [TALKED, ""]))
    assert states() == [TALKED, "kept"]


def test_what_a_colleague_chose_for_another_item_stays(record, items, alice, now):
    note_agenda(session=record.session, states={items[1].pk: PUT_OFF}, by=alice, at=now)
    record.post("agenda/", **sent(items, [TALKED, ""]))
    assert states() == [TALKED, PUT_OFF]


def test_what_was_shown_already_is_not_sent_back_over_a_colleagues_change(record, items, alice, now):
    note_agenda(session=record.session, states={items[1].pk: PUT_OFF}, by=alice, at=now)
    record.post("agenda/", **sent(items, [TALKED, TALKED], seen=("", TALKED)))
    assert states() == [TALKED, PUT_OFF]


def test_a_strange_choice_is_named(record, items):
    page = record.post("agenda/", **sent(items, ["eaten", ""]))
    assert list(page.context["agenda_form"].errors) == [f"item_{items[0].pk}"]


def test_what_came_up_on_the_day_is_added(record, people, items):
    record.post("agenda/add/", **{"agenda_add-text": "Parking", "agenda_add-asked_by": people[1].pk})
    item = AgendaItem.objects.get(text="Parking")
    assert (item.state, item.proposer) == (TALKED, people[1])


def test_the_whole_group_may_have_brought_it_up(record, people):
    record.post("agenda/add/", **{"agenda_add-text": "Parking", "agenda_add-asked_by": "group"})
    assert AgendaItem.objects.get().by_group is True


def test_something_without_words_is_named(record):
    page = record.post("agenda/add/")
    assert page.context["agenda_add_form"].errors == {"text": ["Write what you talked about"]}


def test_what_somebody_asked_for_is_kept_with_their_name(record, people):
    answer = record.post("suggestions/", **{"asked-text": "Pay us for reading time", "asked-asked_by": people[0].pk})
    kept = Suggestion.objects.get()
    assert answer.url == record.address("#suggestions")
    assert (kept.text, kept.participant, kept.session) == ("Pay us for reading time", people[0], record.session)
    assert kept.made_on == record.session.starts_at.date()


def test_who_did_not_want_to_be_named_is_not(record, people):
    record.post("suggestions/", **{"asked-text": "Pay us"})
    assert Suggestion.objects.get().participant is None
    assert "Somebody who did not want to be named" in record.get("").text


def test_nothing_asked_for_is_named_and_the_page_stays(record):
    page = record.post("suggestions/", **{"asked-text": " "})
    assert page.context["suggestion_form"].errors == {"text": ["Write what was asked for"]}
    assert "<title>Error: " in page.text


@pytest.mark.parametrize("part", ["agenda", "suggestions", "decisions", "actions"])
def test_there_was_none_of_it_and_that_can_be_taken_back(part, record, held):
    answer = record.post(f"none/{part}/")
    assert answer.url == record.address(f"#{part}")
    assert record.get("").context["page"].found[part] == "none"
    record.post(f"none/{part}/", undo="yes")
    assert record.get("").context["page"].found[part] == "skipped"


def test_what_was_written_down_says_more_than_none(record, people):
    record.post("none/suggestions/")
    record.post("suggestions/", **{"asked-text": "Pay us"})
    assert record.get("").context["page"].found["suggestions"] == "some"


def test_an_unknown_part_is_not_found(record):
    assert record.post("none/weather/").status_code == 404


def test_nothing_is_added_to_the_agenda_after_the_close(record, came):
    record.post("close/")
    page = record.post("agenda/add/", **{"agenda_add-text": "Parking"})
    assert "This session is over." in page.text
