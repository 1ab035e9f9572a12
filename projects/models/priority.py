from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models.choices import Who
from projects.models.participant import Participant
from projects.models.project import Project


class Aim(models.Model):
    """What priorities and quality indicators have in common: who proposed it, and who agreed it."""

    text = models.CharField(_("in one line"), max_length=300)
    proposed_by = models.CharField(_("who proposed it"), max_length=12, choices=Who, blank=True)
    proposer = models.ForeignKey(Participant, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    agreed_by = models.CharField(_("who agreed it"), max_length=12, choices=Who, blank=True)
    agreed_on = models.DateField(_("agreed on"), null=True, blank=True)
    dropped_on = models.DateField(_("no longer current since"), null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        abstract = True
        ordering = ["created_at", "id"]

    def __str__(self):
        return self.text


class Priority(Aim):
    """What matters most to the group."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="priorities")

    class Meta(Aim.Meta):
        verbose_name_plural = _("priorities")


class QualityIndicator(Aim):
    """How the group will know that it is good."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="indicators")


class Measurement(models.Model):
    """One look at a quality indicator."""

    indicator = models.ForeignKey(QualityIndicator, on_delete=models.CASCADE, related_name="measurements")
    measured_on = models.DateField(_("looked at on"))
    finding = models.CharField(_("what we found"), max_length=300)

    class Meta:
        ordering = ["measured_on", "id"]

    def __str__(self):
        return self.finding
