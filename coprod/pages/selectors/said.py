"""What people said, in short: the latest survey, and "you said, we did"."""

from feedback.models.suggestion import Suggestion
from feedback.models.survey import Survey, SurveyState
from feedback.selectors.results import results_of

SHOWN = 3


def latest_survey(project):
    """Return the survey opened last, and the newest results as they were published; None for what there is not.

    Nothing about an open survey but when it closes.
    """
    surveys = Survey.objects.filter(project=project).select_related("session")
    released = surveys.filter(state=SurveyState.RELEASED, tables__isnull=False).distinct().first()
    return {"survey": surveys.first(), "results": results_of(released) if released else None}


def said_and_done(project, waiting):
    """Return the latest suggestions with their answers, and how many of all are answered."""
    rows = Suggestion.objects.filter(project=project).select_related("reply")
    return {
        "answered": list(rows.answered()[:SHOWN]),
        "unanswered": list(rows.waiting()[:1]) if waiting else [],
        "asked_for": rows.count(),
    }
