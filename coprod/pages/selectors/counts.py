"""What waits in each of a user's projects, counted in one query whatever their number."""

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

from coprod.core.messages.models import Message, State
from coprod.reports.models import Report
from feedback.models.comment import PendingComment
from feedback.models.suggestion import Suggestion
from projects.models import AgreementReview, AgreementVersion, Participant, Project, SharedInformation
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


def _count(rows, through="project"):
    per_project = rows.filter(**{through: OuterRef("pk")}).order_by().values(through).annotate(number=Count("pk"))
    return Coalesce(Subquery(per_project.values("number")), 0, output_field=IntegerField())


def _one(rows, name):
    return Subquery(rows.filter(project=OuterRef("pk")).values(name)[:1])
