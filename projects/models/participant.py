from django.db import models
from django.utils.translation import gettext_lazy as _

from coprod.core.organisations.models import Person
from projects.models.choices import Kind
from projects.models.project import Project


class Shown(models.TextChoices):
    """What others in the group see of somebody. Empty: not chosen yet, and nothing is shown."""

    NAME_AND_KIND = "name_and_kind", _("My name and my kind of experience")
    NAME = "name", _("My name")
    NOTHING = "nothing", _("Nothing")


class PaymentChoice(models.TextChoices):
    ACCEPT = "accept", _("Yes, please")
    PART = "part", _("Part of it")
    NO = "no", _("No, thank you")
    GIVE_AWAY = "give_away", _("Give it to somebody else")


class ParticipantQuerySet(models.QuerySet):
    def current(self):
        """Those who have not left."""
        return self.filter(left_on=None)

    def visible_to(self, user):
        return self.filter(project__roles__user=user)


class Participant(models.Model):
    """A person in one project. ``kind`` is what was said last; ``ExperienceStatement`` holds each saying."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="participations")
    kind = models.CharField(_("experience"), max_length=8, choices=Kind, default=Kind.NOT_SAID)
    kind_confirmed = models.BooleanField(_("said by the person"), default=False)
    in_own_words = models.CharField(_("in my own words"), max_length=300, blank=True)
    paid_by_organisation = models.BooleanField(_("paid by an organisation for this time"), null=True, blank=True)
    payment_offered = models.BooleanField(_("payment was offered"), null=True, blank=True)
    payment_choice = models.CharField(_("payment"), max_length=10, choices=PaymentChoice, blank=True)
    expenses_offered = models.BooleanField(_("expenses were offered"), null=True, blank=True)
    shown = models.CharField(_("what others see"), max_length=14, choices=Shown, blank=True)
    joined_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        ordering = ["person__name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["project", "person"], name="each_person_once_in_a_project"),
            models.CheckConstraint(
                name="participant_leaves_after_joining",
                condition=models.Q(left_on__isnull=True) | models.Q(left_on__gte=models.F("joined_on")),
            ),
        ]

    def __str__(self):
        return self.person.called

    @property
    def shows_name(self):
        """Whether they chose that others in the group may see their name."""
        return self.shown in (Shown.NAME, Shown.NAME_AND_KIND)

    @property
    def shows_kind(self):
        """Whether they chose that others may see their kind of experience, and said it themselves."""
        return self.shown == Shown.NAME_AND_KIND and self.kind_confirmed and self.kind != Kind.NOT_SAID


class ExperienceStatement(models.Model):
    """What was said about somebody's experience, by whom and when. Only the person's own word counts in shares."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="statements")
    kind = models.CharField(max_length=8, choices=Kind)
    said_by_person = models.BooleanField()
    said_at = models.DateTimeField()

    class Meta:
        ordering = ["said_at", "id"]

    def __str__(self):
        return f"{self.participant}: {self.get_kind_display()}"
