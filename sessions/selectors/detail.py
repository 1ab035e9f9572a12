"""One session as those who run it see it."""

from django.db.models import Count, Q

from coprod.core.messages.models import Message, State
from coprod.core.messages.selectors import NEEDS_SOMEBODY
from projects.models import Participant
from projects.permissions import Permission
from sessions.models import KEPT_STATES, AgendaState, SessionState
from sessions.selectors.lists import reply_counts
from sessions.services.post import about


def session_page(session, at):
    """Return what the page shows; who replied and what they need only for those who may see people."""
    items = list(session.agenda.select_related("proposer__person"))
    facts = {
        "session": session,
        "project": session.project,
        "kept": [item for item in items if item.state in KEPT_STATES],
        "suggested": [item for item in items if item.state == AgendaState.SUGGESTED],
        "not_kept": [item for item in items if item.state == AgendaState.NOT_KEPT],
        "minutes": sum(item.minutes or 0 for item in items if item.state in KEPT_STATES),
        "leaders": [leader.person.called for leader in session.leaders.select_related("person")],
        "planned": session.state == SessionState.PLANNED,
        "begun": session.starts_at <= at,
        "may_plan": Permission.PLAN_SESSION in session.project.may and session.state == SessionState.PLANNED,
        "may_record": Permission.RECORD_SESSION in session.project.may,
        "may_see_people": Permission.SEE_PEOPLE in session.project.may,
    }
    return facts | (_people(session) if facts["may_see_people"] else {})


def _people(session):
    planned = session.state == SessionState.PLANNED
    checks = list(session.access_checks.filter(participant__left_on=None).select_related("participant__person"))
    return {
        "replies": reply_counts(session),
        "not_invited": not_invited(session).count() if planned else 0,
        "came": 0 if planned else session.attendances.count(),
        "checks": checks,
        "open_checks": sum(check.met is None for check in checks),
        "post": _post(session),
    }


def not_invited(session):
    """Return current participants who are not invited to this session, by name."""
    here = Participant.objects.current().filter(project=session.project).exclude(invitations__session=session)
    return here.select_related("person").order_by("person__name", "pk")


def _post(session):
    rows = Message.objects.filter(about=about(session))
    return rows.aggregate(
        by_hand=Count("pk", filter=Q(state=State.BY_HAND)),
        problems=Count("pk", filter=Q(state__in=NEEDS_SOMEBODY)),
    )


def replies_of(session):
    """Return the invitations of those who have not left, by name, with whom they are for."""
    rows = session.invitations.filter(participant__left_on=None).select_related("participant__person")
    return rows.order_by("participant__person__name", "pk")
