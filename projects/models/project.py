from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from coprod.core.organisations.models import Organisation
from projects.models.choices import Phase, Who


class ProjectQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those in which this user has a role."""
        return self.filter(roles__user=user)


class Project(models.Model):
    """People with lived and learnt experience deciding and making something together."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="projects")
    partners = models.ManyToManyField(Organisation, blank=True, related_name="partner_projects")
    name = models.CharField(_("name"), max_length=120)
    purpose = models.TextField(_("what it is for"), max_length=2000)
    scope = models.TextField(_("what can change, and what cannot"), max_length=4000, blank=True)
    challenges = models.TextField(_("what is hard"), max_length=4000, blank=True)
    resources = models.TextField(_("money and people"), max_length=4000, blank=True)
    policy = models.TextField(_("the rules"), max_length=4000, blank=True)
    started_by = models.CharField(_("who started it"), max_length=12, choices=Who, blank=True)
    aimed_level = models.PositiveSmallIntegerField(
        _("our aim"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(7)]
    )
    aim_set_by = models.CharField(_("who chose the aim"), max_length=12, choices=Who, blank=True)
    coming_is_free = models.BooleanField(_("people can say no to coming, and lose nothing"), null=True, blank=True)
    support_offered = models.BooleanField(_("training or support is offered"), null=True, blank=True)
    support_text = models.TextField(_("what support is offered"), max_length=2000, blank=True)
    contact_name = models.CharField(_("who to ask"), max_length=120, blank=True)
    contact_phone = models.CharField(_("their phone number"), max_length=40, blank=True)
    contact_email = models.EmailField(_("their e-mail address"), blank=True)
    safe_name = models.CharField(_("who to ring if you do not feel safe"), max_length=120, blank=True)
    safe_phone = models.CharField(_("the number to ring if you do not feel safe"), max_length=40, blank=True)
    missing_people = models.TextField(_("who is not here yet"), max_length=2000, blank=True)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ProjectQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                name="aimed_level_1_to_7",
                condition=models.Q(aimed_level__isnull=True) | models.Q(aimed_level__range=(1, 7)),
            )
        ]

    def __str__(self):
        return self.name


class PhaseStart(models.Model):
    """A phase that a project has begun, and when it was done."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="phases")
    phase = models.CharField(max_length=8, choices=Phase)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["started_on", "id"]
        constraints = [models.UniqueConstraint(fields=["project", "phase"], name="each_phase_begins_once")]

    def __str__(self):
        return f"{self.project}: {self.get_phase_display()}"


class Role(models.TextChoices):
    LEAD = "lead", _("Lead")
    FACILITATOR = "facilitator", _("Facilitator")
    NOTE_TAKER = "note_taker", _("Note taker")
    LISTENER = "listener", _("Second listener")
    VIEWER = "viewer", _("Viewer")


class ProjectRole(models.Model):
    """What one user may do in one project."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="roles")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(_("role"), max_length=12, choices=Role)
    since = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["project", "user"], name="one_role_each")]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}"
