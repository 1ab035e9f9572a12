from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models.choices import Phase
from projects.models.participant import Participant
from projects.models.project import Project


class Action(models.Model):
    """Something that somebody will do."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="actions")
    session_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    text = models.CharField(_("what will be done"), max_length=300)
    phase = models.CharField(_("phase"), max_length=8, choices=Phase, blank=True)
    owners = models.ManyToManyField(Participant, blank=True, related_name="actions", verbose_name=_("who will do it"))
    due_on = models.DateField(_("by when"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["done_on", "due_on", "id"]

    def __str__(self):
        return self.text


class IndependentFeedback(models.Model):
    """What people outside the group said, gathered apart from it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="outside_feedback")
    gathered_on = models.DateField(_("gathered on"))
    how = models.CharField(_("how"), max_length=200)
    people_count = models.PositiveIntegerField(_("how many people"), null=True, blank=True)
    summary = models.TextField(_("what they said"), max_length=2000, blank=True)

    class Meta:
        ordering = ["-gathered_on", "-id"]
        verbose_name_plural = _("independent feedback")

    def __str__(self):
        return self.how
