from datetime import timedelta

import pytest

from coprod.core.messages.models import Message, State
from coprod.core.organisations.choices import Channel
from projects.services.errors import Refused
from projects.services.participant import leave_project
from sessions.models import AccessCheck, CoproSession, Invitation, Reply, SessionState
from sessions.services.invitation import (
    REMIND_BEFORE,
    add_access_check,
    invite,
    note_access,
    queue_session_reminders,
    reply_to_invitation,
)
from sessions.services.session import cancel_session
from sessions.tasks import queue_reminders
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(project):
    return factories.session(project)


@pytest.fixture
def invitation(session, people, alice, now):
    return invite(session=session, participants=people[:1], by=alice, at=now)[0]


def sent(kind):
    return Message.objects.filter(kind=kind).count()


def test_everybody_is_invited_once(session, people, alice, now):
    assert len(invite(session=session, by=alice, at=now)) == 12
    assert invite(session=session, by=alice, at=now) == []
    assert (Invitation.objects.count(), sent("invitation")) == (12, 12)


def test_some_can_be_invited(session, people, alice, now):
    new = invite(session=session, participants=people[:2], by=alice, at=now)
    assert [one.participant for one in new] == people[:2]


def test_the_first_invitation_is_the_one_that_counts(session, people, alice, now):
    invite(session=session, participants=people[:1], by=alice, at=now)
    invite(session=session, participants=people[:2], by=alice, at=now + timedelta(days=1))
    assert CoproSession.objects.get().invited_at == now


def test_who_has_left_or_is_of_another_project_is_not_invited(session, people, alice, now):
    leave_project(participant=people[0], by=alice, at=now)
    stranger = factories.participant(factories.project(name="Other"))
    assert invite(session=session, participants=[people[0], stranger], by=alice, at=now) == []


def test_what_somebody_needs_comes_on_the_list(session, project, alice, now):
    one = factories.participant(project, access_needs="A chair with arms")
    invite(session=session, by=alice, at=now)
    check = AccessCheck.objects.get()
    assert (check.participant, check.need, check.met) == (one, "A chair with arms", None)


@pytest.mark.parametrize("state", [SessionState.CANCELLED, SessionState.CLOSED])
def test_nobody_is_invited_to_what_is_over(state, session, people, alice, now):
    CoproSession.objects.update(state=state, closed_at=now if state == SessionState.CLOSED else None)
    with pytest.raises(Refused, match="too late"):
        invite(session=session, by=alice, at=now)


def test_nobody_is_invited_to_what_has_begun(session, people, alice):
    with pytest.raises(Refused, match="too late"):
        invite(session=session, by=alice, at=session.starts_at)


def test_a_reply_can_be_changed(invitation, now):
    by = invitation.participant.person
    reply_to_invitation(invitation=invitation, reply=Reply.MAYBE, by=by, at=now)
    later = now + timedelta(hours=1)
    changed = reply_to_invitation(invitation=invitation, reply=Reply.YES, by=by, at=later)
    assert (changed.reply, changed.replied_at, changed.replied_for_them) == ("yes", later, False)


def test_a_reply_can_be_entered_for_somebody(invitation, alice, now):
    kept = reply_to_invitation(invitation=invitation, reply=Reply.NO, by=alice, at=now, for_them=True)
    assert kept.replied_for_them is True


def test_what_would_help_comes_on_the_list_once(invitation, now):
    for _ in range(2):
        by = invitation.participant.person
        reply_to_invitation(invitation=invitation, reply=Reply.YES, needs="Large print", by=by, at=now)
    assert [check.need for check in AccessCheck.objects.all()] == ["Large print"]


def test_nobody_replies_to_what_is_over(invitation, alice, now):
    cancel_session(session=invitation.session, by=alice, at=now)
    with pytest.raises(Refused, match="is over"):
        fresh = Invitation.objects.get()
        reply_to_invitation(invitation=fresh, reply=Reply.YES, by=fresh.participant.person, at=now)


@pytest.mark.parametrize("met", [True, False, None])
def test_what_is_needed_stays_open_until_somebody_says(met, session, people, alice, now):
    check = add_access_check(session=session, participant=people[0], need=" A taxi ", by=alice, at=now)
    assert (check.need, check.met) == ("A taxi", None)
    assert note_access(check=check, met=met, by=alice, at=now).met is met


def test_the_same_need_is_listed_once(session, people, alice, now):
    first = add_access_check(session=session, participant=people[0], need="A taxi", by=alice, at=now)
    assert add_access_check(session=session, participant=people[0], need="A taxi", by=alice, at=now) == first


def near(session):
    return session.starts_at - REMIND_BEFORE


def test_everybody_who_did_not_say_no_is_reminded_once(session, people, alice, now):
    first, *_others = invite(session=session, by=alice, at=now)
    reply_to_invitation(invitation=first, reply=Reply.NO, by=first.participant.person, at=now)
    assert queue_session_reminders(at=near(session)) == 1
    assert queue_session_reminders(at=near(session)) == 0
    assert sent("session_reminder") == 11


def test_nobody_is_reminded_too_early_or_too_late(session, people, alice, now):
    invite(session=session, by=alice, at=now)
    assert queue_session_reminders(at=near(session) - timedelta(minutes=1)) == 0
    assert queue_session_reminders(at=session.starts_at) == 0


def test_nobody_is_reminded_of_what_nobody_was_invited_to(session):
    assert queue_session_reminders(at=near(session)) == 0


def test_nobody_is_reminded_of_a_cancelled_session(session, people, alice, now):
    invite(session=session, by=alice, at=now)
    cancel_session(session=session, by=alice, at=now)
    assert queue_session_reminders(at=near(session)) == 0


def test_who_has_left_is_not_reminded(session, people, alice, now):
    invite(session=session, by=alice, at=now)
    leave_project(participant=people[0], by=alice, at=now)
    queue_session_reminders(at=near(session))
    assert sent("session_reminder") == 11


def test_the_task_reminds_of_what_is_near(session, people, alice, now, time_machine):
    invite(session=session, by=alice, at=now)
    time_machine.move_to(near(session))
    queue_reminders()
    queue_reminders()
    assert sent("session_reminder") == 12


def test_who_uses_no_email_is_rung_or_written_to(session, project, alice, now):
    factories.participant(project, email="", channel=Channel.LETTER)
    invite(session=session, by=alice, at=now)
    message = Message.objects.get()
    assert (message.state, message.channel, message.html, message.attachments) == (State.BY_HAND, "letter", "", [])
