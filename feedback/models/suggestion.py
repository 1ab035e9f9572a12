from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from feedback.models.comment import ReviewedComment
from projects.models import Participant, Phase, Project
from sessions.models import CoproSession

DAYS_TO_ANSWER = 30
"""A suggestion that has waited longer is overdue."""


class SuggestionQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(project__roles__user=user)

    def waiting(self):
        """Those without a reply, the longest waiting first."""
        return self.filter(reply=None).order_by("made_on", "pk")

    def answered(self):
        """Those with a reply, the latest reply first."""
        return self.filter(reply__isnull=False).order_by("-reply__replied_on", "-pk")


class Suggestion(models.Model):
    """What somebody asked for. Without a participant it is from somebody who did not want to be named."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="suggestions")
    session = models.ForeignKey(
        CoproSession, on_delete=models.SET_NULL, null=True, blank=True, related_name="suggestions"
    )
    participant = models.ForeignKey(
        Participant, on_delete=models.SET_NULL, null=True, blank=True, related_name="suggestions"
    )
    text = models.TextField(_("what was asked for"), max_length=2000)
    made_on = models.DateField(_("asked on"))
    phase = models.CharField(_("phase"), max_length=8, choices=Phase, blank=True)
    from_comment = models.OneToOneField(
        ReviewedComment, on_delete=models.SET_NULL, null=True, blank=True, related_name="suggestion"
    )

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        ordering = ["-made_on", "-id"]
        constraints = [
            models.CheckConstraint(name="suggestion_says_something", condition=~models.Q(text="")),
            models.CheckConstraint(
                name="suggestion_from_a_comment_names_nobody",
                condition=models.Q(from_comment=None) | models.Q(participant=None),
            ),
        ]

    def __str__(self):
        return self.text


class Answer(models.TextChoices):
    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class Reply(models.Model):
    """The answer to a suggestion, always with its reason. ``replied_on`` is the day of the first answer."""

    suggestion = models.OneToOneField(Suggestion, on_delete=models.CASCADE, related_name="reply")
    answer = models.CharField(_("our answer"), max_length=6, choices=Answer)
    reason = models.TextField(_("what we did, or why not"), max_length=2000)
    replied_on = models.DateField()
    replied_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    told_at = models.DateTimeField(_("people were told at"), null=True, blank=True)

    class Meta:
        ordering = ["-replied_on", "-id"]
        constraints = [models.CheckConstraint(name="reply_has_its_reason", condition=~models.Q(reason=""))]

    def __str__(self):
        return f"{self.get_answer_display()}: {self.reason}"

    @property
    def days_taken(self):
        """The days from asking to the first answer."""
        return (self.replied_on - self.suggestion.made_on).days
