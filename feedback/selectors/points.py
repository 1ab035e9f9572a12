"""The set points of a project, and those at which somebody is asked now."""

from feedback.models.point import Moment, SurveyPoint
from feedback.models.survey import Survey, SurveyState


def points_of(project) -> list[SurveyPoint]:
    """Return the set points of *project* with their surveys, the earliest first."""
    return list(SurveyPoint.objects.filter(project=project).select_related("survey"))


def all_planned(points) -> bool:
    """Say whether every moment has its survey."""
    return len(points) == len(Moment)


def points_open_for(person, *, at) -> list[Survey]:
    """Return the surveys at set points that are open and ask *person*, whether they have answered or not."""
    surveys = Survey.objects.filter(state=SurveyState.OPEN, closes_at__gt=at, point__people__person=person)
    return list(surveys.select_related("session", "point", "project").order_by("closes_at", "pk"))
