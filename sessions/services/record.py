"""What happened in a session: who came, what was talked about."""

from django.db import transaction
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from projects.models import Participant
from projects.services.errors import Refused
from sessions.models import AgendaItem, AgendaState, Attendance, CoproSession, SessionState


@transaction.atomic
def record_attendance(*, session, participants, by, at, seen=None):
    """Set who came as a participant; those who are not named did not come.

    ``seen`` are the ids of those who stood recorded when the answer was given: then only what differs from it is
    changed, and what a colleague ticked meanwhile stays. Raises Refused once the session is closed (its survey rests on
    it), or for somebody of another project.
    """
    session = CoproSession.objects.locked().get(pk=session.pk)
    if session.state != SessionState.PLANNED:
        raise Refused(_("This session is closed, so who came cannot be changed any more."))
    came = {participant.pk for participant in participants}
    if Participant.objects.filter(pk__in=came, project_id=session.project_id).count() != len(came):
        raise Refused(_("Choose people who take part in this project."))
    if seen is not None:
        now_recorded = set(session.attendances.values_list("participant_id", flat=True))
        came = (now_recorded | (came - set(seen))) - (set(seen) - came)
    session.attendances.exclude(participant_id__in=came).delete()
    known = set(session.attendances.values_list("participant_id", flat=True))
    Attendance.objects.bulk_create(
        Attendance(session=session, participant_id=pk, recorded_at=at) for pk in sorted(came - known)
    )
    record("record_attendance", by=by, target=session, project=session.project, at=at, count=len(came))
    return session


@transaction.atomic
def add_agenda_item(*, session, text, by, at, proposer=None, by_group=False, minutes=None, talked_about=False):
    """Put something on the agenda; it is kept at once where staff add it, suggested where a participant does.

    ``talked_about`` is for what came up on the day. Raises Refused once the session is over.
    """
    if session.state != SessionState.PLANNED:
        raise Refused(_("This session is over. You can ask for this at the next one."))
    added = AgendaState.TALKED_ABOUT if talked_about else AgendaState.KEPT
    from_page = proposer is not None and by == proposer.person
    item = AgendaItem.objects.create(
        session=session,
        text=text,
        proposer=proposer,
        by_group=by_group,
        minutes=minutes,
        state=AgendaState.SUGGESTED if from_page else added,
        order=session.agenda.count() + 1,
        created_at=at,
    )
    record("add_agenda_item", by=by, target=item, project=session.project, at=at)
    return item


@transaction.atomic
def settle_agenda_item(*, item, state, by, at, reason="", minutes=None):
    """Keep, leave out (with the reason), or note as talked about or put off. Raises Refused without a reason."""
    if item.session.state == SessionState.CANCELLED:
        raise Refused(_("This session was cancelled, so what it is about cannot be changed."))
    if state == AgendaState.NOT_KEPT and not reason.strip():
        raise Refused(_("Say why it is not on the agenda this time. The person who asked can read it."))
    item.state, item.reason = AgendaState(state), reason
    if minutes is not None:
        item.minutes = minutes
    item.save(update_fields=["state", "reason", "minutes"])
    record("settle_agenda_item", by=by, target=item, project=item.session.project, at=at, state=item.state)
    return item


@transaction.atomic
def note_agenda(*, session, states, by, at):
    """Note of several items at once whether they were talked about or put off; ``states`` are by the item's id.

    Items that are not named stay as they are. Raises Refused for an item of another session.
    """
    items = {item.pk: item for item in session.agenda.select_for_update().filter(pk__in=states)}
    if len(items) != len(states):
        raise Refused(_("The agenda has changed. Look at it again."))
    for pk, state in states.items():
        items[pk].session = session
        settle_agenda_item(item=items[pk], state=state, by=by, at=at)
    return list(items.values())
