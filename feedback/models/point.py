import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models import Participant, Project


class Moment(models.TextChoices):
    START = "start", _("At the start")
    MIDDLE = "middle", _("In the middle")
    END = "end", _("At the end")


class SurveyPoint(models.Model):
    """A day on which everybody in the project is asked about the whole of it. The worker opens the survey.

    ``people`` are those who are asked, written down when the day has come; whoever joins later is not among them.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="survey_points")
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    moment = models.CharField(_("when in the project"), max_length=6, choices=Moment)
    opens_on = models.DateField(_("the day it opens"))
    people = models.ManyToManyField(Participant, related_name="survey_points", blank=True)
    planned_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["opens_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["project", "moment"], name="survey_point_once_for_each_moment"),
        ]

    def __str__(self):
        return self.get_moment_display()
