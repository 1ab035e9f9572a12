"""One session, as somebody invited to it sees it."""

from django.shortcuts import get_object_or_404

from coprod.core.organisations.choices import Channel
from projects.models import Participant, Shown
from sessions.models import AgendaState, Invitation, Reply, SessionState


def my_invitation(person, session_id) -> Invitation:
    """Return this person's invitation with its session and project; raises Http404 where they have none."""
    rows = Invitation.objects.select_related("session__project__organisation", "participant__person")
    return get_object_or_404(rows, participant__person=person, participant__left_on=None, session_id=session_id)


def session_page(invitation):
    """Return what the page shows: the agenda, who leads, and who said they will come, as they want to be shown."""
    session = invitation.session
    items = list(session.agenda.select_related("proposer__person"))
    for item in items:
        item.asked_by = shown_name(item.proposer, invitation.participant)
    coming = Participant.objects.current().filter(invitations__session=session, invitations__reply=Reply.YES)
    return {
        "invitation": invitation,
        "session": session,
        "project": session.project,
        "kept": [item for item in items if item.state not in (AgendaState.SUGGESTED, AgendaState.NOT_KEPT)],
        "suggested": [item for item in items if item.state == AgendaState.SUGGESTED],
        "not_kept": [item for item in items if item.state == AgendaState.NOT_KEPT],
        "leaders": [leader.person.called for leader in session.leaders.select_related("person")],
        "coming": [row for row in coming.exclude(shown=Shown.NOTHING).select_related("person")],
        "open": session.state == SessionState.PLANNED,
        "by_email": invitation.participant.person.channel == Channel.EMAIL,
    }


def shown_name(participant, viewer):
    """Return somebody's name as they want others to see it, "" where they show nothing; their own is always shown."""
    if participant is None or (participant.shown == Shown.NOTHING and participant.pk != viewer.pk):
        return ""
    return participant.person.called
