"""All records of a project that facts are counted from, read once."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.db.models import Prefetch

from feedback.models.suggestion import Suggestion
from feedback.selectors.published import published_tables
from projects.kinds import is_lived, kind_on
from projects.models import (
    Action,
    AgreementReview,
    AgreementVersion,
    Decision,
    DecisionTaker,
    ExperienceStatement,
    IndependentFeedback,
    Participant,
    PhaseStart,
    Priority,
    Project,
    QualityIndicator,
    SharedInformation,
    View,
)
from sessions.models import KEPT_STATES, AccessCheck, AgendaItem, CoproSession

LAST_SESSIONS = 3
"""Somebody who came to one of the last three sessions is an active member (the rubric's word)."""


@dataclass(frozen=True)
class Records:
    """What a project's records hold at one moment. Lists are oldest first."""

    project: Project
    at: datetime
    participants: list[Participant]
    sessions: list[CoproSession]
    decisions: list[Decision]
    information: list[SharedInformation]
    suggestions: list[Suggestion]
    versions: list[AgreementVersion]
    reviews: list[AgreementReview]
    priorities: list[Priority]
    indicators: list[QualityIndicator]
    actions: list[Action]
    checks: list[AccessCheck]
    phases: list[PhaseStart]
    outside: list[IndependentFeedback]
    published: list

    def kind(self, participant_id: int, day: date) -> str:
        """Somebody's kind as it counted on that day."""
        return kind_on(self.statements[participant_id], day)

    def lived(self, participant_id: int, day: date) -> bool:
        """Whether somebody counted as having lived experience on that day."""
        return is_lived(self.kind(participant_id, day))

    @cached_property
    def statements(self) -> dict[int, list[ExperienceStatement]]:
        """What was said of each participant's experience, oldest first."""
        return {one.pk: list(one.statements.all()) for one in self.participants}

    @property
    def current(self) -> list[Participant]:
        """Those who have not left."""
        return [one for one in self.participants if one.left_on is None]

    @property
    def active(self) -> list[Participant]:
        """Current members who came to one of the last three sessions; all of them where none was held yet."""
        last = self.sessions[-LAST_SESSIONS:]
        came = {row.participant_id for session in last for row in session.attendances.all()}
        return [one for one in self.current if one.pk in came] if last else self.current

    @property
    def agreement(self) -> AgreementVersion | None:
        """The newest published version."""
        return self.versions[-1] if self.versions else None

    def all_said_none(self, part: str) -> bool:
        """Whether every closed session's record says that there was none of this part."""
        return bool(self.sessions) and all(session.gone_through.get(part) == "none" for session in self.sessions)


def read_records(project: Project, at: datetime) -> Records:
    """Read everything in a number of queries that does not grow with the project."""
    statements = ExperienceStatement.objects.order_by("said_at", "pk")
    kept = AgendaItem.objects.filter(state__in=KEPT_STATES).order_by("pk")
    takers = DecisionTaker.objects.select_related("participant")
    decisions = project.decisions.prefetch_related(
        Prefetch("takers", takers), Prefetch("views", View.objects.order_by("pk")), "information"
    )
    sessions = project.sessions.closed().prefetch_related("attendances", "leaders", Prefetch("agenda", kept))
    versions = project.agreement_versions.filter(published_at__isnull=False).prefetch_related("signatures", "clauses")
    return Records(
        project=project,
        at=at,
        participants=list(
            project.participants.select_related("person")
            .prefetch_related(Prefetch("statements", statements))
            .order_by("pk")
        ),
        sessions=list(sessions.order_by("starts_at", "pk")),
        decisions=list(decisions.order_by("created_at", "pk")),
        information=list(project.information.order_by("shared_on", "pk")),
        suggestions=list(project.suggestions.select_related("reply").order_by("made_on", "pk")),
        versions=list(versions.order_by("number")),
        reviews=list(project.agreement_reviews.order_by("looked_on", "pk")),
        priorities=list(project.priorities.filter(dropped_on=None, agreed_on__isnull=False)),
        indicators=list(project.indicators.filter(dropped_on=None, agreed_on__isnull=False)),
        actions=list(project.actions.prefetch_related("owners").order_by("pk")),
        checks=list(AccessCheck.objects.filter(session__project=project, session__state="closed").order_by("pk")),
        phases=list(project.phases.all()),
        outside=list(project.outside_feedback.order_by("pk")),
        published=published_tables(project),
    )
