from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from coprod.core.messages.models import Message
from sessions.models import CoproSession
from tests import factories

TOMORROW = timezone.localdate() + timedelta(days=1)
PLAN = {"title": "First meeting", "on": TOMORROW.isoformat(), "starts": "10:30", "ends": "12:30"}


def test_a_session_is_planned(desk, people):
    leaders = [people[0].pk]
    answer = desk.post("plan/", **PLAN, place="The Mill", phase="design", leaders=leaders, coming_was_free="yes")
    session = CoproSession.objects.get()
    assert answer.url == desk.address(f"{session.pk}/")
    assert timezone.localtime(session.starts_at).strftime("%Y-%m-%d %H:%M") == f"{TOMORROW} 10:30"
    assert session.ends_at - session.starts_at == timedelta(hours=2)
    assert (session.place, session.phase, session.coming_was_free) == ("The Mill", "design", True)
    assert list(session.leaders.all()) == people[:1]


def test_what_is_not_said_is_not_recorded(desk):
    desk.post("plan/", **PLAN)
    session = CoproSession.objects.get()
    assert (session.coming_was_free, session.phase, session.place) == (None, "", "")


@pytest.mark.parametrize(
    ("wrong", "field", "words"),
    [
        ({"title": ""}, "title", "Write what it is called"),
        ({"on": ""}, "on", "Choose the day"),
        ({"on": "32/13/2026"}, "on", "Write the day like 3/12/2026"),
        ({"on": "2099-01-01"}, "on", "Check the year. This is more than three years away."),
        ({"on": "0001-01-01"}, "on", "Check the year. This is more than three years away."),
        ({"starts": "soon"}, "starts", "Write the start like 10:30"),
        ({"ends": "10:30"}, "ends", "Choose an end that is later than the start"),
        ({"online_link": "not a link"}, "online_link", "Write the whole link, beginning with https://"),
        ({"online_link": "javascript:alert(1)"}, "online_link", "Write the whole link, beginning with https://"),
    ],
)
def test_what_is_wrong_is_named_and_what_was_typed_stays(wrong, field, words, desk):
    page = desk.post("plan/", **{**PLAN, "purpose": "To begin", **wrong})
    assert page.context["form"].errors == {field: [words]}
    assert "<title>Error: " in page.text
    assert "To begin" in page.text
    assert CoproSession.objects.count() == 0


def test_somebody_of_another_project_does_not_lead(desk, people):
    stranger = factories.participant(factories.project(name="Other"))
    page = desk.post("plan/", **PLAN, leaders=[stranger.pk])
    assert list(page.context["form"].errors) == ["leaders"]


def test_another_like_it_is_begun_with_its_place_and_time(desk, held):
    initial = desk.get(f"plan/?like={held.pk}").context["form"].initial
    assert (initial["place"], "on" in initial, "title" in initial) == ("The Old Library", False, False)
    assert initial["starts"] == timezone.localtime(held.starts_at).time()


@pytest.mark.parametrize("like", ["", "x", "0", "9" * 40, "²"])
def test_a_strange_example_is_left_out(like, desk):
    assert desk.get(f"plan/?like={like}").context["form"].initial == {"phase": "choose"}


def test_a_session_of_another_project_is_no_example(desk):
    other = factories.session(factories.project(name="Other"))
    assert "place" not in desk.get(f"plan/?like={other.pk}").context["form"].initial


def test_the_form_for_a_change_shows_what_is_planned(desk, coming):
    initial = desk.get(f"{coming.pk}/change/").context["form"].initial
    assert (initial["title"], initial["coming_was_free"]) == ("First meeting", "")


def test_a_change_says_before_that_people_are_told(desk, invited):
    page = desk.get(f"{invited.pk}/change/")
    assert "12 people were invited." in page.text


def test_a_change_tells_people(desk, invited):
    Message.objects.update(state="sent")
    answer = desk.post(f"{invited.pk}/change/", **PLAN)
    invited.refresh_from_db()
    assert answer.url == desk.address(f"{invited.pk}/")
    assert (invited.moved, Message.objects.filter(kind="session_moved").count()) == (1, 12)


def test_sending_the_same_plan_changes_nothing(desk, invited):
    starts, ends = timezone.localtime(invited.starts_at), timezone.localtime(invited.ends_at)
    exact = {"starts": starts.strftime("%H:%M:%S.%f"), "ends": ends.strftime("%H:%M:%S.%f")}
    desk.post(f"{invited.pk}/change/", title=invited.title, place=invited.place, on=starts.date(), **exact)
    assert Message.objects.filter(kind="session_moved").count() == 0


def test_a_refused_change_keeps_what_was_typed(desk, coming):
    CoproSession.objects.update(state="cancelled")
    page = desk.post(f"{coming.pk}/change/", **PLAN, purpose="To begin")
    assert "This session is over, so its plan cannot be changed." in page.text
    assert "To begin" in page.text


def test_summer_and_winter_time_are_london_time(desk, time_machine):
    time_machine.move_to(datetime(2026, 6, 1, tzinfo=UTC))
    desk.post("plan/", title="Summer", on="2026-07-01", starts="10:00", ends="11:00")
    desk.post("plan/", title="Winter", on="2026-12-01", starts="10:00", ends="11:00")
    hours = dict(CoproSession.objects.values_list("title", "starts_at"))
    assert (hours["Summer"].hour, hours["Winter"].hour) == (9, 10)


def test_cancelling_asks_first(desk, invited):
    page = desk.get(f"{invited.pk}/cancel/")
    invited.refresh_from_db()
    assert "Cancel “First meeting”?" in page.text
    assert invited.state == "planned"


def test_cancelling_tells_people(desk, invited):
    Message.objects.update(state="sent")
    desk.post(f"{invited.pk}/cancel/")
    invited.refresh_from_db()
    assert (invited.state, Message.objects.filter(kind="session_cancelled").count()) == ("cancelled", 12)


def test_cancelling_twice_says_that_it_is_over(desk, invited):
    desk.post(f"{invited.pk}/cancel/")
    desk.post(f"{invited.pk}/cancel/")
    assert "This session is over already." in desk.get(f"{invited.pk}/").text
