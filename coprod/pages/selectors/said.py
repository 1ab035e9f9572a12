"""What people said, in short: the latest survey, and "you said, we did"."""

from django.db.models import Exists, OuterRef

from feedback.models.published import PublishedTable
from feedback.models.suggestion import Suggestion
from feedback.models.survey import Survey, SurveyState
from feedback.selectors.results import results_of

SHOWN = 3
LOOKED_AT = 12


def latest_survey(project):
    """Return the survey opened last, and the newest results as they were published; None for what there is not.

    Nothing about an open survey but when it closes.
    """
    tables = Exists(PublishedTable.objects.filter(survey=OuterRef("pk")))
    surveys = list(
        Survey.objects.filter(project=project, session__isnull=False).select_related("session").annotate(has_tables=tables)[:LOOKED_AT]
    )
    released = next((one for one in surveys if one.state == SurveyState.RELEASED and one.has_tables), None)
    return {"survey": surveys[0] if surveys else None, "results": results_of(released) if released else None}


def said_and_done(project, waiting):
    """Return the suggestions answered last, and the one that has waited longest (``waiting``: how many wait)."""
    rows = Suggestion.objects.filter(project=project).select_related("reply")
    return {"answered": list(rows.answered()[:SHOWN]), "unanswered": list(rows.waiting()[:1]) if waiting else []}
