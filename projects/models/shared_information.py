from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models.choices import Phase
from projects.models.decision import Decision
from projects.models.project import Project


class InformationKind(models.TextChoices):
    HOW_IT_WORKS = "how_it_works", _("How things work")
    CHALLENGES = "challenges", _("What is hard")
    RESOURCES = "resources", _("Money and people")
    SCOPE = "scope", _("What can change, and what cannot")
    POLICY = "policy", _("The rules")
    DECISION_REASONS = "decision_reasons", _("What was decided, and why")


class SharedInformation(models.Model):
    """What the organisation has told people, and when."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="information")
    kind = models.CharField(_("what it is about"), max_length=16, choices=InformationKind)
    text = models.TextField(_("what was told"), max_length=6000)
    shared_on = models.DateField(_("told on"))
    phase = models.CharField(_("phase"), max_length=8, choices=Phase, blank=True)
    decision = models.ForeignKey(Decision, null=True, blank=True, on_delete=models.SET_NULL, related_name="information")
    formats = models.JSONField(_("also given as"), default=list, blank=True)
    everyone_had_their_format = models.BooleanField(
        _("everybody who asked for another format got it"), null=True, blank=True
    )

    class Meta:
        ordering = ["-shared_on", "-id"]
        verbose_name_plural = _("shared information")

    def __str__(self):
        return f"{self.get_kind_display()} ({self.shared_on:%d %B %Y})"
