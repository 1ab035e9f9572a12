import pytest
from django.utils import timezone
from icalendar import Calendar

from projects.models import Role
from projects.services.project import give_role
from sessions.models import AgendaItem
from sessions.services.invitation import add_access_check, note_access
from sessions.services.record import add_agenda_item
from tests import factories


def test_a_new_session_says_to_invite_people(desk, coming, people):
    page = desk.get(f"{coming.pk}/")
    assert "12 people are not invited yet." in page.text
    assert f"/{coming.pk}/invite/" in page.text


def test_a_session_that_is_over_says_to_write_down_what_happened(desk, held):
    assert "Write down what happened" in desk.get(f"{held.pk}/").text


def test_what_is_not_ready_is_red_until_it_is(desk, coming, people, alice, now):
    check = add_access_check(session=coming, participant=people[0], need="A taxi", by=alice, at=now)
    assert "1 thing is not ready." in desk.get(f"{coming.pk}/").text
    note_access(check=check, met=True, by=alice, at=now)
    assert "not ready." not in desk.get(f"{coming.pk}/").text


def test_who_may_not_see_people_sees_neither_answers_nor_needs(desk, client, bob, alice, invited, people, now):
    add_access_check(session=invited, participant=people[0], need="A taxi", by=alice, at=now)
    give_role(project=desk.project, user=bob, role=Role.VIEWER, by=alice, at=now)
    client.force_login(bob)
    page = desk.get(f"{invited.pk}/")
    assert ("A taxi" in page.text, "Who is coming" in page.text, "not answered" in page.text) == (False, False, False)


def test_something_is_put_on_the_agenda(desk, coming, people):
    answer = desk.post(f"{coming.pk}/agenda/", text="Late buses", asked_by=people[0].pk, minutes="20")
    item = AgendaItem.objects.get()
    assert answer.url == desk.address(f"{coming.pk}/#agenda")
    assert (item.text, item.proposer, item.minutes, item.by_group) == ("Late buses", people[0], 20, False)


def test_the_whole_group_may_ask_for_something(desk, coming):
    desk.post(f"{coming.pk}/agenda/", text="Late buses", asked_by="group")
    item = AgendaItem.objects.get()
    assert (item.proposer, item.by_group) == (None, True)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"text": ""}, "Write what to talk about"),
        ({"minutes": "many"}, "Write the minutes as a number"),
        ({"minutes": "0"}, "Write how many minutes, from 1 to 600"),
        ({"asked_by": "999999"}, "Select a valid choice. 999999 is not one of the available choices."),
    ],
)
def test_a_wrong_item_comes_back_with_what_was_typed(wrong, words, desk, coming):
    page = desk.post(f"{coming.pk}/agenda/", **{"text": "Late buses", **wrong})
    assert words in page.text
    assert AgendaItem.objects.count() == 0


def test_nothing_is_put_on_the_agenda_of_what_is_over(desk, people):
    closed = factories.closed_session(desk.project, people[:1])
    page = desk.post(f"{closed.pk}/agenda/", text="Late buses")
    assert (page.status_code, AgendaItem.objects.count()) == (200, 0)


@pytest.fixture
def wish(coming, people, now):
    return add_agenda_item(session=coming, text="Late buses", proposer=people[0], by=people[0].person, at=now)


def test_a_wish_waits_for_an_answer(desk, coming, wish):
    assert "1 thing waits for an answer." in desk.get(f"{coming.pk}/").text


def test_a_wish_is_kept(desk, coming, wish):
    desk.post(f"{coming.pk}/agenda/{wish.pk}/", state="kept", minutes="10")
    wish.refresh_from_db()
    assert (wish.state, wish.minutes) == ("kept", 10)


def test_a_wish_is_left_out_with_the_reason(desk, coming, wish):
    desk.post(f"{coming.pk}/agenda/{wish.pk}/", state="not_kept", reason="The driver comes next time.")
    assert "Because: The driver comes next time." in desk.get(f"{coming.pk}/").text


def test_a_wish_is_not_left_out_without_a_reason(desk, coming, wish):
    page = desk.post(f"{coming.pk}/agenda/{wish.pk}/", state="not_kept", reason=" ")
    assert page.context["form"].errors == {"reason": ["Say why it is not on the agenda this time"]}


def test_the_answer_to_a_wish_is_not_chosen_beforehand(desk, coming, wish):
    assert "state" not in desk.get(f"{coming.pk}/agenda/{wish.pk}/").context["form"].initial


def test_a_settled_item_shows_what_was_said(desk, coming, alice, now):
    item = add_agenda_item(session=coming, text="Tea", by=alice, at=now)
    assert desk.get(f"{coming.pk}/agenda/{item.pk}/").context["form"].initial["state"] == "kept"


def test_an_item_of_another_session_is_not_found(desk, held, wish):
    assert desk.get(f"{held.pk}/agenda/{wish.pk}/").status_code == 404


def test_the_calendar_file_can_be_taken(desk, coming):
    answer = desk.get(f"{coming.pk}/session.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert Calendar.from_ical(answer.content).events[0]["SUMMARY"] == "First meeting"


def test_a_closed_session_leads_to_its_record(desk, people):
    closed = factories.closed_session(desk.project, people[:6])
    page = desk.get(f"{closed.pk}/")
    assert "See the record" in page.text
    assert "6 people came." in page.text


def test_a_cancelled_session_says_so(desk, coming, alice):
    desk.post(f"{coming.pk}/cancel/")
    assert "This session is cancelled" in desk.get(f"{coming.pk}/").text


@pytest.mark.parametrize("many", [1, 3])
def test_one_session_takes_as_many_queries_with_three_of_each_as_with_one(
    many, desk, invited, people, alice, django_assert_max_num_queries
):
    for number in range(many):
        one = people[number]
        add_agenda_item(session=invited, text=f"{number}", proposer=one, by=one.person, at=timezone.now())
        add_agenda_item(session=invited, text=f"kept {number}", proposer=one, by=alice, at=timezone.now())
        add_access_check(session=invited, participant=one, need="A taxi", by=alice, at=timezone.now())
    invited.leaders.set(people[:many])
    desk.get(f"{invited.pk}/")
    with django_assert_max_num_queries(12):
        desk.get(f"{invited.pk}/")


def test_the_page_of_what_is_over_speaks_of_the_past(desk, people):
    page = desk.get(f"{factories.closed_session(desk.project, people).pk}/").text
    for words in ("What we talked about", "What people needed", "Who came"):
        assert f"{words}</h2>" in page
    for words in ("What we will talk about", "Add something here", "comes here when you invite them"):
        assert words not in page
