from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models import Participant
from sessions.models.session import CoproSession


class AgendaState(models.TextChoices):
    SUGGESTED = "suggested", _("Suggested")
    KEPT = "kept", _("We will talk about it")
    NOT_KEPT = "not_kept", _("Not this time")
    TALKED_ABOUT = "talked_about", _("Talked about")
    PUT_OFF = "put_off", _("Put off")


KEPT_STATES = (AgendaState.KEPT, AgendaState.TALKED_ABOUT, AgendaState.PUT_OFF)


class AgendaItem(models.Model):
    """Something to talk about. ``proposer`` is who asked for it; ``by_group`` where it was set together."""

    session = models.ForeignKey(CoproSession, on_delete=models.CASCADE, related_name="agenda")
    text = models.CharField(_("what to talk about"), max_length=300)
    minutes = models.PositiveIntegerField(_("minutes"), null=True, blank=True)
    proposer = models.ForeignKey(Participant, null=True, blank=True, on_delete=models.SET_NULL, related_name="agenda")
    by_group = models.BooleanField(_("asked for by the whole group"), default=False)
    state = models.CharField(max_length=12, choices=AgendaState, default=AgendaState.KEPT)
    reason = models.CharField(_("why not this time"), max_length=300, blank=True)
    order = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="what_is_not_kept_has_a_reason", condition=~models.Q(state="not_kept") | ~models.Q(reason="")
            )
        ]

    def __str__(self):
        return self.text
