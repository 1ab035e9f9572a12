"""Set points: days on which everybody in the project is asked about the whole of it. The worker opens the surveys."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from coprod.core.locks import one_at_a_time
from feedback.models.point import SurveyPoint
from projects.services.errors import Refused


@transaction.atomic
def plan_point(*, project, moment, opens_on, by, at) -> SurveyPoint:
    """Plan a survey of everybody in the project for a day to come.

    Raises Refused for a day that is not to come, and where this moment has its survey already.
    """
    if opens_on <= timezone.localdate(at):
        raise Refused(_("Choose a day from tomorrow on: people are written to in the morning."))
    one_at_a_time(project)
    if SurveyPoint.objects.filter(project=project, moment=moment).exists():
        raise Refused(_("There is a survey for this moment already. Take it back first to choose another day."))
    point = SurveyPoint.objects.create(project=project, moment=moment, opens_on=opens_on, planned_at=at)
    record("plan_survey_point", by=by, target=point, project=project, at=at, opens_on=opens_on.isoformat())
    return point


@transaction.atomic
def take_back_point(*, point, by, at) -> bool:
    """Take a planned survey back; False where it was done before, or the worker has begun to open it."""
    planned = SurveyPoint.objects.filter(pk=point.pk, settled_at=None, survey=None)
    found = planned.select_for_update(of=("self",)).first()
    if found is None:
        return False
    record("take_back_survey_point", by=by, target=found, project=found.project, at=at)
    found.delete()
    return True
