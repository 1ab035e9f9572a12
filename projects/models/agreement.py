from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models.choices import YesNo
from projects.models.participant import Participant
from projects.models.project import Project


class AgreementVersion(models.Model):
    """One version of the working-together agreement: a draft until it is published, then it never changes."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="agreement_versions")
    number = models.PositiveIntegerField()
    written_by_lived = models.CharField(
        _("people with lived experience wrote it too"), max_length=3, choices=YesNo, blank=True
    )
    written_by_learnt = models.CharField(
        _("people with learnt experience wrote it too"), max_length=3, choices=YesNo, blank=True
    )
    put_to_everyone = models.BooleanField(_("it was put to everybody"), null=True, blank=True)
    created_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-number", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="agreement_versions_are_numbered"),
            models.UniqueConstraint(
                fields=["project"], condition=models.Q(published_at=None), name="one_agreement_draft_at_a_time"
            ),
        ]

    def __str__(self):
        return f"{self.project}: {self.number}"


class Clause(models.Model):
    """One short point of an agreement."""

    version = models.ForeignKey(AgreementVersion, on_delete=models.CASCADE, related_name="clauses")
    order = models.PositiveIntegerField()
    text = models.TextField(_("what we agree"), max_length=600)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self):
        return self.text[:60]


class Signature(models.Model):
    """Somebody's yes to one version. It stays when a new version comes."""

    class Way(models.TextChoices):
        LINK = "link", _("Through their own page")
        ALOUD = "aloud", _("Aloud in a session")
        PAPER = "paper", _("On paper")

    version = models.ForeignKey(AgreementVersion, on_delete=models.CASCADE, related_name="signatures")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="signatures")
    way = models.CharField(max_length=6, choices=Way)
    comment = models.TextField(_("comment"), max_length=1000, blank=True)
    signed_at = models.DateTimeField()

    class Meta:
        ordering = ["signed_at", "id"]
        constraints = [models.UniqueConstraint(fields=["version", "participant"], name="each_signs_a_version_once")]

    def __str__(self):
        return f"{self.participant}: {self.version}"


class ClauseSuggestion(models.Model):
    """What a participant would add or change. Named: the group or the facilitator alone sees who."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="clause_suggestions")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="clause_suggestions")
    text = models.TextField(_("what I would add or change"), max_length=600)
    shown_to_group = models.BooleanField(_("show it to the group with my name"), default=False)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-made_at", "-id"]

    def __str__(self):
        return self.text[:60]


class AgreementReview(models.Model):
    """The group looked at its agreement again, whether or not it changed."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="agreement_reviews")
    looked_on = models.DateField(_("looked at again on"))
    note = models.CharField(_("what came of it"), max_length=300, blank=True)

    class Meta:
        ordering = ["-looked_on", "-id"]

    def __str__(self):
        return f"{self.project}: {self.looked_on:%d %B %Y}"
