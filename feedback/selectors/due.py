"""What is due, found in the tables."""

from datetime import datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from feedback.models.point import SurveyPoint
from feedback.models.survey import Survey, SurveyState
from sessions.models import CoproSession

LONGEST_AGO = timedelta(days=42)
"""A session that was written up later than this gets no survey: nobody remembers."""

OPENS_AT = time(9)
"""The time of day at which a survey at a set point opens: nobody is written to at night."""

SHORTEST_TO_REMIND = timedelta(days=2)


def sessions_due(*, at, delay) -> list[CoproSession]:
    """Return the closed sessions without a survey that ended *delay* ago or longer, the oldest first."""
    closed = CoproSession.objects.closed().filter(survey=None, ends_at__lte=at - delay, ends_at__gte=at - LONGEST_AGO)
    return list(closed.select_related("project").order_by("ends_at", "pk"))


def points_due(*, at) -> list[SurveyPoint]:
    """Return the set points without a survey whose day has come, the oldest first; none of long ago."""
    today = timezone.localdate(at)
    waiting = SurveyPoint.objects.filter(survey=None, opens_on__lte=today, opens_on__gte=today - LONGEST_AGO)
    found = waiting.select_related("project").order_by("opens_on", "pk")
    return [point for point in found if at >= timezone.make_aware(datetime.combine(point.opens_on, OPENS_AT))]


def surveys_to_remind(*, at) -> list[Survey]:
    """Return the open surveys of which more than half the time is gone and nobody was reminded yet."""
    waiting = Survey.objects.filter(state=SurveyState.OPEN, reminded_at=None, closes_at__gt=at)
    waiting = waiting.filter(Q(session__isnull=False) | Q(point__isnull=False))
    return [survey for survey in waiting.select_related("session", "point", "project") if _half_gone(survey, at)]


def _half_gone(survey, at) -> bool:
    length = survey.closes_at - survey.opened_at
    return length >= SHORTEST_TO_REMIND and at >= survey.opened_at + length / 2
