"""The ledger: everything that was ever published about a survey. Rows are added at a release and never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from feedback.disclosure.rules import RULES
from feedback.models.survey import Survey

FACES = (1, 2, 3, 4, 5)


class Scope(models.TextChoices):
    """Whose answers a line is about; the last two only say why there is nothing."""

    WHOLE = "whole", _("Everybody")
    LIVED = "lived", _("Lived experience")
    LEARNT = "learnt", _("Learnt experience")
    SPLIT = "split", _("Lived and learnt apart")
    COMMENTS = "comments", _("Comments")


class Lean(models.TextChoices):
    HIGH = "high", _("Most people said “Mostly” or “Very much”")
    MIDDLE = "middle", _("People differ: neither side has more than half")
    LOW = "low", _("Most people said “Not at all” or “Not much”")


class LedgerQuerySet(models.QuerySet):
    """What is published never changes: rows go with their project and in no other way."""

    def update(self, **fields):
        raise TypeError("What is published never changes.")

    def delete(self):
        raise TypeError("What is published is not taken back.")


class PublishedTable(models.Model):
    """One published table, or why there is none, as it was decided at the release of ``survey``.

    ``block`` holds the ids of all surveys that it covers, as text. ``bound`` is how many different people are sure to
    stand behind it; it serves the ledger and is never shown.
    """

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="tables")
    block = models.JSONField(default=list)
    question = models.CharField(max_length=40, blank=True)
    group = models.CharField(max_length=8, choices=Scope)
    rule = models.CharField(max_length=20, choices=[(rule.id, rule.name) for rule in RULES.values()])
    band = models.CharField(max_length=8, blank=True)
    bound = models.PositiveIntegerField(default=0)
    mean = models.DecimalField(max_digits=2, decimal_places=1, null=True, blank=True)
    shares = models.JSONField(null=True, blank=True)
    most = models.PositiveSmallIntegerField(null=True, blank=True)
    lean = models.CharField(max_length=6, choices=Lean, blank=True)
    published_at = models.DateTimeField()

    objects = LedgerQuerySet.as_manager()

    class Meta:
        ordering = ["published_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["survey", "question", "group", "rule"], name="published_once"),
            models.CheckConstraint(
                name="published_mean_is_1_to_5", condition=models.Q(mean=None) | models.Q(mean__range=(1, 5))
            ),
            models.CheckConstraint(
                name="published_most_is_a_face", condition=models.Q(most=None) | models.Q(most__in=FACES)
            ),
            models.CheckConstraint(
                name="published_says_one_thing_or_nothing",
                condition=models.Q(band="", mean=None, most=None, lean="", shares__isnull=True)
                | (~models.Q(band="") & models.Q(mean__isnull=False, most=None, lean=""))
                | (~models.Q(band="") & models.Q(mean=None, most__isnull=False, lean="", shares__isnull=True))
                | (~models.Q(band="") & ~models.Q(lean="") & models.Q(mean=None, most=None, shares__isnull=True)),
            ),
        ]

    def __str__(self):
        return f"{self.question} {self.group} {self.rule}"
