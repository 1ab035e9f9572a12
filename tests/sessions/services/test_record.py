import pytest

from projects.services.errors import Refused
from sessions.models import AgendaItem, AgendaState, Attendance, CoproSession, SessionState
from sessions.services.record import add_agenda_item, note_agenda, record_attendance, settle_agenda_item
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(project):
    return factories.session(project)


@pytest.fixture
def item(session, alice, now):
    return add_agenda_item(session=session, text="Words for the leaflet", by=alice, at=now)


def came():
    return [row.participant for row in Attendance.objects.order_by("participant_id")]


def over(state, now):
    CoproSession.objects.update(state=state, closed_at=now if state == SessionState.CLOSED else None)
    return CoproSession.objects.get()


def test_those_who_are_named_came_and_the_others_did_not(session, people, alice, now):
    record_attendance(session=session, participants=people[:3], by=alice, at=now)
    record_attendance(session=session, participants=people[2:4], by=alice, at=now)
    assert came() == people[2:4]


def test_what_a_colleague_ticked_meanwhile_stays(session, people, alice, now):
    record_attendance(session=session, participants=people[:2], by=alice, at=now)
    seen = [one.pk for one in people[:2]]
    record_attendance(session=session, participants=people[:3], seen=seen, by=alice, at=now)
    record_attendance(session=session, participants=[people[1], people[4]], seen=seen, by=alice, at=now)
    assert came() == [people[1], people[2], people[4]]


def test_somebody_of_another_project_did_not_come(session, people, alice, now):
    stranger = factories.participant(factories.project(name="Other"))
    with pytest.raises(Refused, match="this project"):
        record_attendance(session=session, participants=[stranger], by=alice, at=now)


@pytest.mark.parametrize("state", [SessionState.CANCELLED, SessionState.CLOSED])
def test_who_came_is_fixed_once_it_is_over(state, session, people, alice, now):
    with pytest.raises(Refused, match="cannot be changed"):
        record_attendance(session=over(state, now), participants=people, by=alice, at=now)


def test_staff_put_something_on_the_agenda_at_once(item):
    assert (item.state, item.order) == (AgendaState.KEPT, 1)


def test_what_somebody_asked_staff_to_add_is_kept_and_stays_theirs(session, people, alice, now):
    item = add_agenda_item(session=session, text="Late buses", proposer=people[0], by=alice, at=now)
    assert (item.state, item.proposer) == (AgendaState.KEPT, people[0])


def test_what_somebody_asks_for_on_their_page_is_a_suggestion(session, people, now):
    item = add_agenda_item(session=session, text="Late buses", proposer=people[0], by=people[0].person, at=now)
    assert item.state == AgendaState.SUGGESTED


def test_what_came_up_on_the_day_was_talked_about(session, alice, now):
    item = add_agenda_item(session=session, text="Late buses", talked_about=True, by_group=True, by=alice, at=now)
    assert (item.state, item.by_group) == (AgendaState.TALKED_ABOUT, True)


def test_nothing_is_added_once_it_is_over(session, alice, now):
    with pytest.raises(Refused, match="next one"):
        add_agenda_item(session=over(SessionState.CLOSED, now), text="Late buses", by=alice, at=now)


def test_an_item_is_left_out_only_with_the_reason(item, alice, now):
    with pytest.raises(Refused, match="Say why"):
        settle_agenda_item(item=item, state=AgendaState.NOT_KEPT, reason=" ", by=alice, at=now)
    kept = settle_agenda_item(item=item, state=AgendaState.NOT_KEPT, reason="Next time", by=alice, at=now)
    assert (kept.state, kept.reason) == (AgendaState.NOT_KEPT, "Next time")


def test_an_item_may_get_its_minutes_when_it_is_kept(item, alice, now):
    assert settle_agenda_item(item=item, state=AgendaState.KEPT, minutes=15, by=alice, at=now).minutes == 15


def test_the_agenda_of_a_cancelled_session_stays_as_it_is(item, alice, now):
    item.session = over(SessionState.CANCELLED, now)
    with pytest.raises(Refused, match="cancelled"):
        settle_agenda_item(item=item, state=AgendaState.KEPT, by=alice, at=now)


def test_several_items_are_noted_at_once_and_the_others_stay(session, item, alice, now):
    second = add_agenda_item(session=session, text="Late buses", by=alice, at=now)
    third = add_agenda_item(session=session, text="Tea", by=alice, at=now)
    states = {item.pk: AgendaState.TALKED_ABOUT, second.pk: AgendaState.PUT_OFF}
    note_agenda(session=session, states=states, by=alice, at=now)
    assert [one.state for one in AgendaItem.objects.all()] == ["talked_about", "put_off", "kept"]
    assert third.state == AgendaState.KEPT


def test_an_item_of_another_session_is_refused(item, project, alice, now):
    other = factories.session(project, title="Other")
    with pytest.raises(Refused, match="agenda has changed"):
        note_agenda(session=other, states={item.pk: AgendaState.TALKED_ABOUT}, by=alice, at=now)
