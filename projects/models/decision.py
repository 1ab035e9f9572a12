from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models.choices import Phase, Who
from projects.models.participant import Participant
from projects.models.project import Project


class Method(models.TextChoices):
    ALL_AGREED = "all_agreed", _("Everybody agreed")
    NO_STRONG_OBJECTION = "no_strong_objection", _("Nobody was strongly against it")
    VOTE = "vote", _("A vote")
    ONE_AFTER_HEARING = "one_after_hearing", _("One person, after hearing everybody")


class Decision(models.Model):
    """A question, open or taken, with its phase, who took part and who had the final say."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="decisions")
    # The session in which it was taken, by number: sessions stand above projects.
    session_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    question = models.CharField(_("the question"), max_length=300)
    options = models.JSONField(_("what we could choose"), default=list, blank=True)
    phase = models.CharField(_("phase"), max_length=8, choices=Phase, blank=True)
    asked_on = models.DateField(_("people were asked from"), null=True, blank=True)
    asked_until = models.DateField(_("until"), null=True, blank=True)
    informed_on = models.DateField(_("people had what they needed to read on"), null=True, blank=True)
    taken_on = models.DateField(_("decided on"), null=True, blank=True)
    outcome = models.TextField(_("what was decided"), max_length=2000, blank=True)
    reasons = models.TextField(_("why"), max_length=2000, blank=True)
    final_say = models.CharField(_("who had the final say"), max_length=12, choices=Who, blank=True)
    method = models.CharField(_("how it was decided"), max_length=20, choices=Method, blank=True)
    seen_differently = models.TextField(_("who saw it differently, and why"), max_length=2000, blank=True)
    changed_by_input = models.BooleanField(_("it changed because of what people said"), null=True, blank=True)
    told_on = models.DateField(_("people were told what came of it on"), null=True, blank=True)
    reversed_on = models.DateField(_("taken back on"), null=True, blank=True)
    reversed_by = models.CharField(_("taken back by"), max_length=12, choices=Who, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["-taken_on", "-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="asking_ends_after_it_starts",
                condition=models.Q(asked_on=None)
                | models.Q(asked_until=None)
                | models.Q(asked_until__gte=models.F("asked_on")),
            ),
            models.CheckConstraint(
                name="only_a_taken_decision_is_reversed",
                condition=models.Q(reversed_on=None) | models.Q(taken_on__isnull=False),
            ),
        ]

    def __str__(self):
        return self.question


class DecisionTaker(models.Model):
    """Somebody who took part in a decision, and whether they confirmed it themselves."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="takers")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="decisions_taken")
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["decision", "participant"], name="each_takes_part_once")]

    def __str__(self):
        return f"{self.participant}: {self.decision}"


class View(models.Model):
    """What a named participant said about an open question. Staff and the group can see who said it."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="views")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="views")
    option = models.CharField(max_length=300, blank=True)
    text = models.TextField(_("what I think"), max_length=2000, blank=True)
    given_at = models.DateTimeField()

    class Meta:
        ordering = ["given_at", "id"]
        constraints = [models.UniqueConstraint(fields=["decision", "participant"], name="one_view_each")]

    def __str__(self):
        return f"{self.participant}: {self.decision}"
