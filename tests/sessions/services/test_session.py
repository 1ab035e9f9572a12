from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from coprod.core.audit.models import AuditRow
from coprod.core.messages.models import Message, State
from projects.services.errors import Refused
from sessions.models import TRANSITIONS, CoproSession, Reply, SessionState
from sessions.services.invitation import invite, reply_to_invitation
from sessions.services.record import record_attendance
from sessions.services.session import (
    PARTS,
    cancel_session,
    change_session,
    close_session,
    fingerprint,
    go_through,
    plan_session,
    write_notes,
)
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(project, now):
    return factories.session(project)


@pytest.fixture
def invited(session, people, alice, now):
    invite(session=session, by=alice, at=now)
    return session


def waiting(kind):
    return Message.objects.filter(kind=kind, state=State.QUEUED)


def all_sent():
    Message.objects.update(state=State.SENT)


def held(project, people, now):
    """A session that is over, to which the first six came."""
    session = factories.session(project, starts_at=now - timedelta(days=1), at=now - timedelta(days=9))
    record_attendance(session=session, participants=people[:6], by=factories.alice_user(), at=now)
    return session


def test_planning_tells_nobody(project, alice, people, now):
    starts_at = now + timedelta(days=7)
    session = plan_session(
        project=project, by=alice, at=now, leaders=people[:1], title="First meeting", starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
    )  # fmt: skip
    assert (session.state, list(session.leaders.all()), Message.objects.count()) == ("planned", people[:1], 0)


def test_an_unknown_field_is_a_mistake_of_ours(project, alice, now):
    with pytest.raises(TypeError, match="colour"):
        plan_session(project=project, by=alice, at=now, colour="red")


def test_the_database_refuses_an_end_before_the_start(project, now):
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.session(project, ends_at=now)


def test_a_change_before_anybody_is_invited_tells_nobody(session, alice, now):
    changed = change_session(session=session, by=alice, at=now, place="The Mill")
    assert (changed.place, changed.moved, Message.objects.count()) == ("The Mill", 0, 0)


def test_leaders_can_be_changed(session, alice, people, now):
    change_session(session=session, by=alice, at=now, leaders=people[1:3])
    assert list(session.leaders.order_by("pk")) == people[1:3]


def test_moving_tells_those_invited_with_a_higher_sequence(invited, alice, now):
    all_sent()
    starts_at = invited.starts_at + timedelta(days=1)
    moved = change_session(
        session=invited, by=alice, at=now, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2)
    )
    assert (moved.moved, waiting("session_moved").count()) == (1, 12)
    assert "SEQUENCE:1" in waiting("session_moved")[0].attachments[0]["content"]


def test_words_alone_move_nothing(invited, alice, now):
    all_sent()
    changed = change_session(session=invited, by=alice, at=now, purpose="To begin", directions="Bus 12")
    assert (changed.moved, waiting("session_moved").count()) == (0, 0)


def test_moving_sends_the_reminder_anew(invited, alice, now):
    CoproSession.objects.update(reminded_at=now)
    assert change_session(session=invited, by=alice, at=now, place="The Mill").reminded_at is None


def test_who_said_no_hears_of_a_new_time_and_not_of_a_new_place(invited, alice, people, now):
    all_sent()
    said_no = invited.invitations.get(participant=people[0])
    reply_to_invitation(invitation=said_no, reply=Reply.NO, by=people[0].person, at=now)
    change_session(session=invited, by=alice, at=now, place="The Mill")
    assert waiting("session_moved").count() == 11
    change_session(session=invited, by=alice, at=now, ends_at=invited.ends_at + timedelta(hours=1))
    assert waiting("session_moved").count() == 12


def test_an_invitation_that_waits_is_written_anew_when_the_session_moves(invited, alice, now):
    change_session(session=invited, by=alice, at=now, place="The Mill")
    assert waiting("session_moved").count() == 0
    assert {("The Mill" in message.text) for message in waiting("invitation")} == {True}
    assert Message.objects.filter(kind="invitation", state=State.CANCELLED).count() == 12


def test_cancelling_tells_those_who_know_of_it(invited, alice, people, now):
    all_sent()
    said_no = invited.invitations.get(participant=people[0])
    reply_to_invitation(invitation=said_no, reply=Reply.NO, by=people[0].person, at=now)
    cancelled = cancel_session(session=invited, by=alice, at=now)
    assert (cancelled.state, cancelled.cancelled_at, cancelled.moved) == ("cancelled", now, 1)
    assert waiting("session_cancelled").count() == 11
    assert "STATUS:CANCELLED" in waiting("session_cancelled")[0].attachments[0]["content"]


def test_who_was_never_told_of_a_session_is_not_told_of_its_end(invited, alice, now):
    cancel_session(session=invited, by=alice, at=now)
    assert Message.objects.filter(state=State.QUEUED).count() == 0


def test_closing_keeps_what_was_gone_through(project, people, alice, now):
    closed = close_session(session=held(project, people, now), by=alice, at=now, gone_through={"decisions": "none"})
    assert (closed.state, closed.closed_at) == ("closed", now)
    assert closed.gone_through == dict.fromkeys(PARTS, "skipped") | {"decisions": "none"}


def test_closing_knows_what_was_said_before(project, people, alice, now):
    session = held(project, people, now)
    go_through(session=session, part="actions", found="none", by=alice, at=now)
    assert close_session(session=session, by=alice, at=now).gone_through["actions"] == "none"


def test_a_session_to_which_nobody_came_is_not_closed(session, alice):
    with pytest.raises(Refused, match="Say who came"):
        close_session(session=session, by=alice, at=session.ends_at)


def test_a_session_that_has_not_started_is_not_closed(session, alice, people, now):
    record_attendance(session=session, participants=people, by=alice, at=now)
    with pytest.raises(Refused, match="has not started"):
        close_session(session=session, by=alice, at=now)


def test_a_refused_close_changes_nothing(session, alice, now):
    with pytest.raises(Refused):
        close_session(session=session, by=alice, at=now)
    assert CoproSession.objects.get().state == SessionState.PLANNED


MOVES = {SessionState.CANCELLED: cancel_session, SessionState.CLOSED: close_session}


@pytest.mark.parametrize("target", list(MOVES))
@pytest.mark.parametrize("state", list(SessionState))
def test_only_the_moves_of_the_table_are_made(state, target, project, people, alice, now):
    session = held(project, people, now)
    closed_at = now if state == SessionState.CLOSED else None
    CoproSession.objects.filter(pk=session.pk).update(state=state, closed_at=closed_at)
    if target in TRANSITIONS[state]:
        assert MOVES[target](session=session, by=alice, at=now).state == target
    else:
        with pytest.raises(Refused, match="over already"):
            MOVES[target](session=session, by=alice, at=now)


def test_the_database_refuses_a_closed_session_without_its_time(session):
    with pytest.raises(IntegrityError), transaction.atomic():
        CoproSession.objects.update(state=SessionState.CLOSED)


@pytest.mark.parametrize("state", [SessionState.CANCELLED, SessionState.CLOSED])
def test_what_is_over_is_not_changed(state, session, alice, now):
    CoproSession.objects.update(state=state, closed_at=now if state == SessionState.CLOSED else None)
    with pytest.raises(Refused, match="is over"):
        change_session(session=session, by=alice, at=now, title="Other")
    with pytest.raises(Refused, match="is over"):
        go_through(session=session, part="agenda", found="none", by=alice, at=now)


def test_two_people_going_through_different_parts_lose_nothing(session, alice, now):
    mine, theirs = CoproSession.objects.get(), CoproSession.objects.get()
    go_through(session=mine, part="agenda", found="none", by=alice, at=now)
    go_through(session=theirs, part="actions", found="none", by=alice, at=now)
    assert CoproSession.objects.get().gone_through == {"agenda": "none", "actions": "none"}


@pytest.mark.parametrize(("part", "found"), [("weather", "none"), ("agenda", "lots")])
def test_only_known_parts_and_words_are_kept(part, found, session, alice, now):
    with pytest.raises(ValueError, match=part):
        go_through(session=session, part=part, found=found, by=alice, at=now)


def test_notes_are_kept_also_after_the_close(project, people, alice, now):
    session = close_session(session=held(project, people, now), by=alice, at=now)
    kept = write_notes(session=session, notes="We met.", survey_talked_about=True, by=alice, at=now)
    assert (kept.notes, kept.survey_talked_about) == ("We met.", True)


def test_notes_of_a_colleague_are_not_written_over(session, alice, now):
    seen = fingerprint(session.notes)
    write_notes(session=session, notes="Theirs", seen=seen, by=alice, at=now)
    with pytest.raises(Refused, match="Put both together"):
        write_notes(session=session, notes="Mine", seen=seen, by=alice, at=now)
    assert CoproSession.objects.get().notes == "Theirs"


def test_the_same_notes_may_be_sent_twice(session, alice, now):
    seen = fingerprint(session.notes)
    write_notes(session=session, notes="Once\r\nmore", seen=seen, by=alice, at=now)
    assert write_notes(session=session, notes="Once\nmore", seen=seen, by=alice, at=now).notes == "Once\nmore"


def test_each_change_leaves_an_audit_row(invited, alice, now):
    change_session(session=invited, by=alice, at=now, place="The Mill")
    cancel_session(session=invited, by=alice, at=now)
    here = AuditRow.objects.filter(target=f"coprosession:{invited.pk}").order_by("pk")
    assert list(here.values_list("verb", flat=True)) == ["plan_session", "invite", "change_session", "cancel_session"]
