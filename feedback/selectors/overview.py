"""What one project's people said, at a glance: the surveys and where each stands, and what was asked for."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from feedback.models.comment import PendingComment, ReviewedComment
from feedback.models.survey import Survey, SurveyState
from feedback.selectors.results import released_with
from feedback.selectors.suggestions import Tally, Waiting, answered_suggestions, tally, waiting_suggestions
from projects.models import Role

TAGS = {
    SurveyState.OPEN: (_("Open"), "purple"),
    SurveyState.RELEASED: (_("Results shown"), "green"),
    SurveyState.WAITING: (_("Waiting"), "amber"),
    SurveyState.DESTROYED: (_("Nothing shown"), "grey"),
    SurveyState.REFUSED: (_("Stopped"), "red"),
    SurveyState.TOO_FEW: (_("No survey"), "grey"),
}


@dataclass(frozen=True)
class SurveyLine:
    """A survey in the list. ``shown_with`` is the one whose page holds its results; ``comments`` may be read there."""

    survey: Survey
    shown_with: Survey | None
    comments: int

    @property
    def words(self) -> str:
        return TAGS[self.survey.state][0]

    @property
    def tone(self) -> str:
        return TAGS[self.survey.state][1]

    @property
    def is_shared(self) -> bool:
        """Whether its answers were counted together with those of a later session."""
        return self.shown_with is not None and self.shown_with.pk != self.survey.pk


@dataclass(frozen=True)
class Overview:
    """``comments_wait`` is for the listener alone; everybody else gets 0, whatever waits."""

    surveys: list[SurveyLine]
    waiting: list[Waiting]
    tally: Tally
    comments_wait: int
    listeners: list[str]


def overview(project, *, today: date, may_review=False) -> Overview:
    """Everything on the page; how many answered, or whether comments wait, is in it for nobody it is not for."""
    surveys = Survey.objects.filter(project=project).select_related("session", "point", "block__session")
    readable = dict(
        ReviewedComment.objects.filter(survey__project=project).order_by().values_list("survey").annotate(Count("pk"))
    )
    waiting, answered = waiting_suggestions(project, today=today), answered_suggestions(project)
    return Overview(
        surveys=[SurveyLine(survey, released_with(survey), readable.get(survey.pk, 0)) for survey in surveys],
        waiting=waiting,
        tally=tally(waiting, answered),
        listeners=[str(row.user) for row in project.roles.all() if row.role == Role.LISTENER],
        comments_wait=PendingComment.objects.filter(survey__project=project).count() if may_review else 0,
    )
