"""What waits in each of a user's projects, counted in one query whatever their number."""

from django.db.models import Exists, Func, IntegerField, OuterRef, Subquery

from coprod.core.messages.models import Message, State
from coprod.reports.models import Placement, Report
from feedback.models.comment import PendingComment
from feedback.models.suggestion import Suggestion
from projects.models import (
    AgreementReview,
    AgreementVersion,
    Decision,
    DecisionTaker,
    Participant,
    Project,
    SharedInformation,
)
from sessions.models import CoproSession

TO_DO_BY_SOMEBODY = (State.BY_HAND, State.FAILED, State.UNSURE)


def counted(projects):
    """Return these projects (a queryset) with what waits in each as attributes."""
    here = Participant.objects.filter(left_on=None)
    waiting = Suggestion.objects.filter(reply=None)
    published = AgreementVersion.objects.filter(published_at__isnull=False)
    return projects.annotate(
        people=_count(here),
        unconfirmed=_count(here.filter(kind_confirmed=False)),
        suggestions_waiting=_count(waiting),
        oldest_suggestion=_one(waiting.order_by("made_on"), "made_on"),
        comments_waiting=_count(PendingComment.objects.all(), "survey__project"),
        told=_count(SharedInformation.objects.all()),
        planned=_count(CoproSession.objects.all()),
        held=_count(CoproSession.objects.closed()),
        drafts=_count(AgreementVersion.objects.filter(published_at=None)),
        agreed_at=_one(published.order_by("-number"), "published_at"),
        looked_on=_one(AgreementReview.objects.order_by("-looked_on"), "looked_on"),
        report_number=_one(Report.objects.order_by("-number"), "number"),
        to_send=_count(Message.objects.filter(state__in=TO_DO_BY_SOMEBODY), "project_id"),
    )


def projects_of(user):
    """Return the projects in which this user has a role, by name."""
    return Project.objects.visible_to(user).select_related("organisation")


def latest(projects):
    """Return these projects with what came last in each: placement, session held and decision with people."""
    held = CoproSession.objects.closed().order_by("-starts_at", "-pk")
    took_part = Exists(DecisionTaker.objects.filter(decision=OuterRef("pk")))
    taken = Decision.objects.filter(took_part, taken_on__isnull=False).order_by("-taken_on", "-pk")
    placed = Placement.objects.order_by("-placed_at", "-pk")
    return projects.annotate(
        last_session=_one(held, "pk"),
        last_held_at=_one(held, "starts_at"),
        last_decision=_one(taken, "pk"),
        placed_result=_one(placed, "result"),
        placed_at=_one(placed, "placed_at"),
    )


def count_by(rows, **outer):
    """Return how many rows have these fields equal to those of the outer query, as an expression."""
    how_many = Func("pk", function="COUNT", output_field=IntegerField())
    return Subquery(rows.filter(**outer).order_by().annotate(how_many=how_many).values("how_many"))


def _count(rows, through="project"):
    return count_by(rows, **{through: OuterRef("pk")})


def _one(rows, name):
    return Subquery(rows.filter(project=OuterRef("pk")).values(name)[:1])
