from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models import Project


class Frozen(models.QuerySet):
    """Rows that are added and read. They go with their project and in no other way."""

    def update(self, **fields):
        raise TypeError("A placement never changes once it is made.")


class Placement(models.Model):
    """Where the records placed a project at one moment: the facts, the records they count, and the result."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="placements")
    facts = models.JSONField()
    records = models.JSONField()
    result = models.JSONField()
    version = models.CharField(max_length=20)
    placed_at = models.DateTimeField()

    objects = Frozen.as_manager()

    class Meta:
        ordering = ["-placed_at", "-id"]

    def __str__(self):
        return f"{self.project}: {self.placed_at:%d %B %Y}"


class ReportState(models.TextChoices):
    ASKED = "asked", _("Waiting to be made")
    MAKING = "making", _("Being made")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Could not be made")


TRANSITIONS = {
    ReportState.ASKED: {ReportState.MAKING},
    ReportState.MAKING: {ReportState.MAKING, ReportState.READY, ReportState.FAILED},
    ReportState.READY: set(),
    ReportState.FAILED: {ReportState.ASKED},
}


class Report(models.Model):
    """A report of a project: its content as data, as it was when it was made. It never changes once it is ready."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="reports")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=6, choices=ReportState, default=ReportState.ASKED)
    placement = models.ForeignKey(Placement, null=True, blank=True, on_delete=models.PROTECT, related_name="reports")
    content = models.JSONField(default=dict, blank=True)
    pdf = models.CharField(max_length=120, blank=True)
    problem = models.CharField(max_length=120, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-number", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="reports_are_numbered"),
            models.CheckConstraint(
                name="ready_report_is_whole",
                condition=~models.Q(state="ready")
                | (models.Q(made_at__isnull=False, placement__isnull=False) & ~models.Q(pdf="")),
            ),
        ]

    def __str__(self):
        return f"{self.project}: {self.number}"
