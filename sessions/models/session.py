import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models import Participant, Phase, Project


class SessionState(models.TextChoices):
    PLANNED = "planned", _("Planned")
    CANCELLED = "cancelled", _("Cancelled")
    CLOSED = "closed", _("Closed")


TRANSITIONS = {
    SessionState.PLANNED: {SessionState.CANCELLED, SessionState.CLOSED},
    SessionState.CANCELLED: set(),
    SessionState.CLOSED: set(),
}


class SessionQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(project__roles__user=user)

    def locked(self):
        """For a write: nobody else changes the row before this transaction ends."""
        return self.select_for_update(of=("self",)).select_related("project__organisation")

    def closed(self):
        return self.filter(state=SessionState.CLOSED)


class CoproSession(models.Model):
    """People of a project meeting. Times end in ``_at``; ``moved`` counts the moves, for calendar files."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="sessions")
    title = models.CharField(_("name"), max_length=120)
    purpose = models.TextField(_("what it is about"), max_length=1000, blank=True)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"))
    place = models.CharField(_("place"), max_length=300, blank=True)
    directions = models.TextField(_("how to get there"), max_length=2000, blank=True)
    online_link = models.URLField(_("link to join online"), max_length=300, blank=True)
    phone_in = models.CharField(_("number to join by phone"), max_length=60, blank=True)
    phase = models.CharField(_("phase"), max_length=8, choices=Phase, blank=True)
    leaders = models.ManyToManyField(Participant, blank=True, related_name="sessions_led", verbose_name=_("who leads"))
    coming_was_free = models.BooleanField(_("people could say no to coming"), null=True, blank=True)
    survey_talked_about = models.BooleanField(_("we talked about what people said in the last survey"), default=False)
    notes = models.TextField(_("notes"), max_length=20000, blank=True)
    # Part of the record -> "some", "none" (there was none) or "skipped".
    gone_through = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=9, choices=SessionState, default=SessionState.PLANNED)
    invited_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    uid = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    moved = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField()

    objects = SessionQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_at", "-id"]
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.CheckConstraint(
                name="session_ends_after_it_starts", condition=models.Q(ends_at__gt=models.F("starts_at"))
            ),
            models.CheckConstraint(
                name="closed_session_has_its_time",
                condition=models.Q(state="closed", closed_at__isnull=False)
                | (~models.Q(state="closed") & models.Q(closed_at__isnull=True)),
            ),
        ]

    def __str__(self):
        return self.title
