"""Sessions of a demo project: planned, talked about, held, closed; and the mail of those days."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from coprod.core.messages.services import claim_due, mark_sent
from coprod.devtools.demo.stage import Stage
from sessions.models import AgendaState, CoproSession, Reply
from sessions.services.invitation import invite, note_access, reply_to_invitation
from sessions.services.record import add_agenda_item, record_attendance, settle_agenda_item
from sessions.services.session import close_session, plan_session, write_notes

WHOLE = {"attendance": "some", "agenda": "some", "suggestions": "some", "decisions": "some", "actions": "some"}


def plan(
    stage: Stage, days_ago: int, title: str, *, planned: int, hour: int = 14, leaders=(), **fields
) -> CoproSession:
    """A session of two hours, planned ``planned`` days before today, to which everybody is invited."""
    at = stage.at(planned)
    starts_at = stage.at(days_ago, hour=hour)
    times = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=2)}
    session = plan_session(
        project=stage.project,
        by=stage.lead,
        at=at,
        title=title,
        leaders=stage.people(*leaders) if leaders else (),
        **times,
        **{"coming_was_free": True} | fields,
    )
    invite(session=session, by=stage.lead, at=at)
    return session


def propose(stage: Stage, session: CoproSession, days_ago: int, items: Sequence[tuple[str, str]]) -> None:
    """Items for the agenda: (who, what); who is a key of the cast, "group" or "staff"."""
    at = stage.at(days_ago, hour=12)
    for who, text in items:
        proposer = stage.cast.get(who)
        item = add_agenda_item(
            session=session,
            text=text,
            by=proposer.person if proposer else stage.lead,
            at=at,
            proposer=proposer,
            by_group=who == "group",
        )
        if proposer:
            settle_agenda_item(item=item, state=AgendaState.KEPT, by=stage.lead, at=at)


def replies(
    stage: Stage, session: CoproSession, days_ago: int, said: Mapping[str, str], needs: Mapping[str, str]
) -> None:
    """What people replied, and what would help them this time."""
    for key, reply in said.items():
        invitation = session.invitations.get(participant=stage.cast[key])
        reply_to_invitation(
            invitation=invitation,
            reply=Reply(reply),
            by=stage.cast[key].person,
            at=stage.at(days_ago, hour=18),
            needs=needs.get(key, ""),
        )


def hold(stage: Stage, session: CoproSession, came: Sequence[str], notes: str, gone_through=None) -> CoproSession:
    """The session takes place: who came, what was talked about, notes; it is closed the same evening."""
    evening = session.ends_at + timedelta(hours=1)
    everyone_ready(session, evening, stage)
    consider_sent(session.starts_at)
    record_attendance(session=session, participants=stage.people(*came), by=stage.lead, at=evening)
    for item in session.agenda.all():
        settle_agenda_item(item=item, state=AgendaState.TALKED_ABOUT, by=stage.lead, at=evening)
    write_notes(session=session, notes=notes, by=stage.lead, at=evening)
    return close_session(session=session, by=stage.lead, at=evening, gone_through=gone_through or WHOLE)


def everyone_ready(session: CoproSession, at: datetime, stage: Stage) -> None:
    for check in session.access_checks.all():
        note_access(check=check, met=True, by=stage.lead, at=at)


def consider_sent(at: datetime) -> None:
    """The mail of past days has left long ago: the outbox says so, and nothing of it leaves today."""
    for written_when_sent in (False, True):
        while batch := claim_due(at=at, written_when_sent=written_when_sent):
            for message in batch:
                mark_sent(message=message, at=message.due_at)
