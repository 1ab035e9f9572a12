"""What is due, found in the tables."""

from datetime import timedelta

from feedback.models.survey import Survey, SurveyState
from sessions.models import CoproSession

LONGEST_AGO = timedelta(days=42)
"""A session that was written up later than this gets no survey: nobody remembers."""

SHORTEST_TO_REMIND = timedelta(days=2)


def sessions_due(*, at, delay) -> list[CoproSession]:
    """Return the closed sessions without a survey that ended *delay* ago or longer, the oldest first."""
    closed = CoproSession.objects.closed().filter(survey=None, ends_at__lte=at - delay, ends_at__gte=at - LONGEST_AGO)
    return list(closed.select_related("project").order_by("ends_at", "pk"))


def surveys_to_remind(*, at) -> list[Survey]:
    """Return the open surveys of which more than half the time is gone and nobody was reminded yet."""
    waiting = Survey.objects.filter(state=SurveyState.OPEN, reminded_at=None, closes_at__gt=at, session__isnull=False)
    return [survey for survey in waiting.select_related("session", "project") if _half_gone(survey, at)]


def _half_gone(survey, at) -> bool:
    length = survey.closes_at - survey.opened_at
    return length >= SHORTEST_TO_REMIND and at >= survey.opened_at + length / 2
