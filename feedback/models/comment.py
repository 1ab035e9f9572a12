"""Comments, each by itself. Nothing ties one to a person, to a score or to another comment of the same person."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from feedback.disclosure.constants import DAYS_TO_REVIEW
from feedback.models.fields import RandomIdField
from feedback.models.survey import Survey


class PendingComment(models.Model):
    """A comment that waits for the second listener. Destroyed when it has been gone through, or after 30 days."""

    id = RandomIdField()
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="comments_waiting")
    question = models.CharField(max_length=40)
    text = models.TextField()
    set_aside_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return "A comment that waits"

    @property
    def destroyed_at(self):
        """When it goes, if nobody has gone through it by then."""
        return self.set_aside_at + timedelta(days=DAYS_TO_REVIEW)


class SharedAs(models.TextChoices):
    WHOLE = "whole", _("In the person’s words")
    WORDS_OUT = "words_out", _("With some words taken out")
    SUMMARY = "summary", _("In the listener’s words")


class ReviewedComment(models.Model):
    """What the listener lets the group read. The original is gone; no time says in which order they came."""

    id = RandomIdField()
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="comments_shared")
    question = models.CharField(max_length=40)
    text = models.TextField(_("the comment"), max_length=2000)
    shared_as = models.CharField(max_length=9, choices=SharedAs)
    reviewed_on = models.DateField()

    class Meta:
        ordering = ["question", "id"]
        constraints = [models.CheckConstraint(name="shared_comment_says_something", condition=~models.Q(text=""))]

    def __str__(self):
        return self.text
