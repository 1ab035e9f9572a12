"""Sessions as the front pages need them."""

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

from sessions.models import AccessCheck, AgendaItem, AgendaState, CoproSession, Invitation, Reply, SessionState

MOST = 50


def unfinished_sessions(projects):
    """Return sessions not closed yet, the soonest first, with how many are invited and what is not ready."""
    return _with_counts(CoproSession.objects.filter(project__in=projects, state=SessionState.PLANNED))[:MOST]


def coming_sessions(projects, at):
    """Return for each project's id its next session, for the lists of projects."""
    rows = CoproSession.objects.filter(project__in=projects, state=SessionState.PLANNED, ends_at__gt=at)
    first = {}
    for row in rows.order_by("starts_at", "pk"):
        first.setdefault(row.project_id, row)
    return first


def _with_counts(sessions):
    """Return sessions with counts of replies and of what is not ready, in order of time."""
    asked = Invitation.objects.filter(participant__left_on=None)
    open_checks = AccessCheck.objects.filter(met=None, participant__left_on=None)
    return sessions.annotate(
        invited=_count(asked),
        coming=_count(asked.filter(reply=Reply.YES)),
        not_coming=_count(asked.filter(reply=Reply.NO)),
        no_answer=_count(asked.filter(reply__in=["", Reply.MAYBE])),
        open_checks=_count(open_checks),
        suggested=_count(AgendaItem.objects.filter(state=AgendaState.SUGGESTED)),
    ).order_by("starts_at", "pk")


def _count(rows):
    per_session = rows.filter(session=OuterRef("pk")).order_by().values("session").annotate(number=Count("pk"))
    return Coalesce(Subquery(per_session.values("number")), 0, output_field=IntegerField())
