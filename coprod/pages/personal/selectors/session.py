"""One session, as somebody invited to it sees it."""

from django.shortcuts import get_object_or_404

from feedback.dress import has_link, way_for
from feedback.models.survey import Survey, SurveyState
from projects.models import Participant
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
        "coming": [one for one in coming.select_related("person") if one.shows_name],
        "open": session.state == SessionState.PLANNED,
        "too_few": _too_few(session),
    }


def survey_of(session):
    """Return the survey of a session, or None where there is none."""
    return Survey.objects.filter(session=session).first()


def way_of_surveys(person):
    """Return how surveys reach this person, in a sentence, and whether that is a link."""
    return {"sentence": way_for(person), "is_link": has_link(person)}


def _too_few(session):
    survey = survey_of(session) if session.state == SessionState.CLOSED else None
    return survey is not None and survey.state == SurveyState.TOO_FEW


def shown_name(participant, viewer):
    """Return somebody's name where they chose to show it, or where it is the viewer's own; "" otherwise."""
    if participant is None or not (participant.shows_name or participant.pk == viewer.pk):
        return ""
    return participant.person.called
