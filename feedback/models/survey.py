import json

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coprod.core.web.times import day
from feedback.ballotbox.refusals import SENTENCES, Reason
from feedback.models.point import SurveyPoint
from projects.models import Project
from sessions.models import CoproSession


class SurveyState(models.TextChoices):
    OPEN = "open", _("Open")
    RELEASED = "released", _("Closed, results shown")
    WAITING = "waiting", _("Closed, too few answers: they wait for the next session")
    DESTROYED = "destroyed", _("Closed, too few answers: destroyed")
    REFUSED = "refused", _("Stopped: something was not as it should be")
    TOO_FEW = "too_few", _("No survey: fewer than five people came")


class SurveyQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(project__roles__user=user)


class Survey(models.Model):
    """The questions asked after one session, at a set point, or of people outside the group.

    Everything that must not change stands signed in the charter.
    ``tag`` is the open part in front of its tickets. ``block`` is the survey with whose release this one was published.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="surveys")
    session = models.OneToOneField(CoproSession, null=True, blank=True, on_delete=models.CASCADE, related_name="survey")
    point = models.OneToOneField(SurveyPoint, null=True, blank=True, on_delete=models.CASCADE, related_name="survey")
    ref = models.CharField(max_length=32, unique=True, editable=False)
    tag = models.CharField(max_length=6, db_index=True, editable=False)
    state = models.CharField(max_length=9, choices=SurveyState, default=SurveyState.OPEN)
    reason = models.CharField(max_length=12, blank=True)
    charter = models.TextField(blank=True, editable=False)
    signature = models.CharField(max_length=128, blank=True, editable=False)
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    block = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="members")

    objects = SurveyQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="survey_has_one_occasion", condition=models.Q(session=None) | models.Q(point=None)
            ),
            models.CheckConstraint(
                name="survey_that_asks_has_charter_and_closing_time",
                condition=models.Q(state__in=["too_few", "refused"])
                | (models.Q(closes_at__isnull=False) & ~models.Q(charter="")),
            ),
            models.CheckConstraint(
                name="survey_refused_has_its_reason",
                condition=(models.Q(state="refused") & ~models.Q(reason=""))
                | (~models.Q(state="refused") & models.Q(reason="")),
            ),
        ]

    def __str__(self):
        return str(self.session or self.point or self._outside_words)

    @property
    def _outside_words(self) -> str:
        if self.is_by_link:
            return gettext("Asking people outside the group, by an open link")
        return gettext("Asking people outside the group")

    @property
    def results_heading(self) -> str:
        """What its results are called."""
        if self.session_id:
            return gettext("What people said after “%(survey)s”") % {"survey": self}
        if self.point_id:
            return gettext("What people said about the project: %(survey)s") % {"survey": self}
        return gettext("What people outside the group said")

    @property
    def results_hint(self) -> str:
        """How much its results can be relied on, where nobody knows who answered; empty elsewhere."""
        if self.is_by_link:
            return gettext(
                "Anybody with the link could answer, more than once. “People” here means forms that were sent in: "
                "nobody can check who sent them. Read this as a hint."
            )
        if self.is_outside:
            return gettext("Nobody can check who used the codes that were handed out. Read this as a hint.")
        return ""

    @property
    def is_outside(self) -> bool:
        """Whether people outside the group are asked."""
        return self.session_id is None and self.point_id is None

    @property
    def is_by_link(self) -> bool:
        """Whether anybody with its link may answer, as often as they like."""
        return self.is_outside and bool(self.charter) and bool(json.loads(self.charter).get("open_digest"))

    @property
    def heading(self) -> str:
        """What the answering page asks."""
        if self.session:
            return gettext("How was %(day)s for you?") % {"day": day(timezone.localtime(self.session.starts_at))}
        if self.point:
            return gettext("How is “%(project)s” for you?") % {"project": self.project.name}
        return gettext("What do you think of “%(project)s”?") % {"project": self.project.name}

    @property
    def questions(self) -> list[dict]:
        """What was asked, as it was worded when the survey was opened."""
        return json.loads(self.charter)["questions"] if self.charter else []

    @property
    def reason_words(self) -> str:
        """Why the survey was stopped, in a sentence."""
        return _(SENTENCES[Reason(self.reason)]) if self.reason else ""
