"""The sessions of one project: what comes, what waits to be written down, what was."""

from django.db.models import Count, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from sessions.models import Attendance, CoproSession, Invitation, Reply, SessionState


def coming_sessions(project, at):
    """Return planned sessions that have not ended, soonest first, with ``invited``, ``yes`` and ``waiting`` counts."""
    planned = _counted(project).filter(state=SessionState.PLANNED, ends_at__gt=at)
    return planned.order_by("starts_at", "id")


def sessions_to_record(project, at):
    """Return sessions that are over and not closed, oldest first."""
    return project.sessions.filter(state=SessionState.PLANNED, ends_at__lte=at).order_by("starts_at", "id")


def past_sessions(project):
    """Return closed and cancelled sessions, newest first, with ``came``."""
    over = _counted(project).exclude(state=SessionState.PLANNED)
    return over.order_by("-starts_at", "-id")


def _counted(project):
    replies = {
        "invited": _count(Invitation),
        "yes": _count(Invitation, reply=Reply.YES),
        "waiting": _count(Invitation, reply=""),
        "came": _count(Attendance),
    }
    return CoproSession.objects.filter(project=project).annotate(**replies)


def _count(model, **which):
    rows = model.objects.filter(session=OuterRef("pk"), **which).order_by().values("session")
    return Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number")), 0, output_field=IntegerField())


def reply_counts(session):
    """Return how many were invited to a session, and how many said what; those who have left are not counted."""
    here = session.invitations.filter(participant__left_on=None)
    return here.aggregate(
        invited=Count("pk"),
        yes=Count("pk", filter=Q(reply=Reply.YES)),
        maybe=Count("pk", filter=Q(reply=Reply.MAYBE)),
        no=Count("pk", filter=Q(reply=Reply.NO)),
        waiting=Count("pk", filter=Q(reply="")),
    )
