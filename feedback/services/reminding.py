"""One reminder, to everybody alike: no list of who answered exists."""

from django.db import transaction

from feedback.models.survey import Survey, SurveyState
from feedback.services.sending import REMINDER, queue_survey_mails


@transaction.atomic
def remind_everybody(*, survey, at) -> bool:
    """Queue the one reminder of *survey* to everybody who came; False where that was done before or it has closed."""
    still = Survey.objects.filter(pk=survey.pk, state=SurveyState.OPEN, reminded_at=None)
    if not still.update(reminded_at=at):
        return False
    queue_survey_mails(survey=survey, at=at, kind=REMINDER)
    return True
