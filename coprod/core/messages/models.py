from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coprod.core.organisations.choices import Channel
from coprod.core.organisations.models import Person


class State(models.TextChoices):
    QUEUED = "queued", _("Waiting to be sent")
    CLAIMED = "claimed", _("About to be sent")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    UNSURE = "unsure", _("May or may not have been sent")
    FAILED = "failed", _("Could not be sent")
    CANCELLED = "cancelled", _("Not sent: no longer needed")
    BY_HAND = "by_hand", _("To be done by hand")
    DONE_BY_HAND = "done_by_hand", _("Done by hand")


class Problem(models.TextChoices):
    """Why a message could not be sent, in words that say what to do."""

    NO_ADDRESS = "no_address", _("There is no e-mail address for this person. Add one, or ring or write.")
    ADDRESS_REFUSED = "address_refused", _("The address does not work. Check it with the person.")
    MAIL_REFUSED = "mail_refused", _("The mail server did not take it. Try again, or ask whoever keeps this site.")
    NOT_WRITTEN = "not_written", _("It could not be written. Ask whoever keeps this site.")


class Message(models.Model):
    """What goes to whom, by which channel, when, and what came of it.

    It goes to the address that the person or user has when it leaves, or to ``to_address`` where one stands there.
    A message written when it is sent (a survey's) has no subject, text or page here: only that one went.
    """

    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="messages")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="post"
    )
    project_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    kind = models.CharField(max_length=40)
    about = models.CharField(max_length=60, blank=True)
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.EMAIL)
    subject = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    attachments = models.JSONField(default=list, blank=True)
    to_address = models.EmailField(blank=True)
    written_when_sent = models.BooleanField(default=False)
    state = models.CharField(max_length=12, choices=State, default=State.QUEUED)
    due_at = models.DateTimeField(default=timezone.now)
    created_at = models.DateTimeField(default=timezone.now)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    message_id = models.CharField(max_length=120, unique=True)
    problem = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["state", "due_at"])]
        constraints = [
            models.CheckConstraint(
                name="message_has_one_recipient",
                condition=models.Q(person__isnull=False, user__isnull=True)
                | models.Q(person__isnull=True, user__isnull=False),
            ),
            models.CheckConstraint(
                name="message_written_when_sent_keeps_nothing",
                condition=models.Q(written_when_sent=False) | models.Q(subject="", text="", html="", attachments=[]),
            ),
        ]

    def __str__(self):
        return f"{self.kind} to {self.person or self.user}"

    @property
    def address(self):
        """The e-mail address that it goes to; "" where there is none."""
        return self.to_address or (self.person or self.user).email

    @property
    def problem_words(self):
        """What went wrong, in words; "" where nothing did."""
        return Problem(self.problem).label if self.problem in Problem.values else self.problem
