from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models import Participant
from sessions.models.session import CoproSession


class Reply(models.TextChoices):
    YES = "yes", _("Yes, I will come")
    MAYBE = "maybe", _("I do not know yet")
    NO = "no", _("No, I cannot come")


class Invitation(models.Model):
    """One participant asked to one session, and what they replied."""

    session = models.ForeignKey(CoproSession, on_delete=models.CASCADE, related_name="invitations")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="invitations")
    invited_at = models.DateTimeField()
    reply = models.CharField(_("reply"), max_length=5, choices=Reply, blank=True)
    needs = models.TextField(_("what would help me this time"), max_length=1000, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    replied_for_them = models.BooleanField(_("entered for them"), default=False)

    class Meta:
        ordering = ["participant__person__name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["session", "participant"], name="one_invitation_each"),
            models.CheckConstraint(
                name="reply_has_its_time",
                condition=models.Q(reply="", replied_at__isnull=True)
                | (~models.Q(reply="") & models.Q(replied_at__isnull=False)),
            ),
        ]

    def __str__(self):
        return f"{self.participant}: {self.session}"


class Attendance(models.Model):
    """Somebody who came as a participant."""

    session = models.ForeignKey(CoproSession, on_delete=models.CASCADE, related_name="attendances")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="attendances")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["participant__person__name", "id"]
        constraints = [models.UniqueConstraint(fields=["session", "participant"], name="each_comes_once")]

    def __str__(self):
        return f"{self.participant}: {self.session}"


class AccessCheck(models.Model):
    """One thing that somebody needs in order to take part in one session, and whether it is ready."""

    session = models.ForeignKey(CoproSession, on_delete=models.CASCADE, related_name="access_checks")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="access_checks")
    need = models.CharField(_("what is needed"), max_length=300)
    met = models.BooleanField(_("ready"), null=True, blank=True)

    class Meta:
        ordering = ["participant__person__name", "id"]

    def __str__(self):
        return self.need
