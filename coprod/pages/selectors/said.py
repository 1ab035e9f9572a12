"""What people said, in short: the latest survey, and "you said, we did"."""

from django.db.models import Exists, OuterRef, Q, Subquery

from feedback.models.published import PublishedTable
from feedback.models.suggestion import Suggestion
from feedback.models.survey import Survey, SurveyState
from feedback.selectors.results import results_of

SHOWN = 3


def latest_survey(project):
    """Return the survey opened last, and the newest results as they were published; None for what there is not.

    Nothing about an open survey but when it closes. Surveys of people outside the group stand on their own page.
    """
    after_sessions = Survey.objects.filter(project=project, session__isnull=False)
    has_tables = Exists(PublishedTable.objects.filter(survey=OuterRef("pk")))
    shown = Subquery(after_sessions.filter(has_tables, state=SurveyState.RELEASED).values("pk")[:1])
    last = Subquery(after_sessions.values("pk")[:1])
    rows = Survey.objects.filter(Q(pk=last) | Q(pk=shown) | Q(block=shown))
    surveys = list(rows.select_related("session").annotate(shown=shown))
    released = next((one for one in surveys if one.pk == one.shown), None)
    members = sorted((one for one in surveys if released and one.block_id == released.pk), key=_opened)
    last_one = next((one for one in surveys if one.session_id), None)
    return {"survey": last_one, "results": results_of(released, members) if released else None}


def _opened(survey):
    return survey.opened_at, survey.pk


def said_and_done(project, waiting):
    """Return the suggestions answered last, and the one that has waited longest (``waiting``: how many wait)."""
    rows = Suggestion.objects.filter(project=project)
    answered, unanswered = rows.answered().values("pk")[:SHOWN], rows.waiting().values("pk")[:1]
    found = list(
        Suggestion.objects.filter(Q(pk__in=answered) | Q(pk__in=unanswered)).select_related("reply").order_by("pk")
        if waiting
        else rows.answered()[:SHOWN].select_related("reply")
    )
    replied = sorted((one for one in found if hasattr(one, "reply")), key=_replied, reverse=True)
    return {"answered": replied, "unanswered": [one for one in found if not hasattr(one, "reply")]}


def _replied(suggestion):
    return suggestion.reply.replied_on, suggestion.pk
