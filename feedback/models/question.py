from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models import Project


class QuestionType(models.TextChoices):
    FACES = "faces", _("Five faces")
    WORDS = "words", _("In people’s own words")


class QuestionQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(project__roles__user=user)

    def asked(self):
        """Those that the next survey asks, those with faces first, in the order in which they were added."""
        return self.filter(retired_at=None).order_by("type", "pk")


class Question(models.Model):
    """A question that a project asks beside the standard ones. A survey freezes it when it opens.

    ``version`` counts the wordings: the plain words and the Easy Read ones change together or not at all.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="questions")
    type = models.CharField(_("how people answer"), max_length=5, choices=QuestionType, default=QuestionType.FACES)
    text = models.CharField(_("the question"), max_length=120)
    easy = models.CharField(_("the question in Easy Read"), max_length=120)
    picture = models.CharField(_("picture"), max_length=12, default="question")
    with_group = models.BooleanField(_("we chose the words together with the group"), default=False)
    version = models.PositiveSmallIntegerField(default=1)
    added_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["type", "id"]
        constraints = [
            models.CheckConstraint(
                name="question_has_both_wordings", condition=~models.Q(text="") & ~models.Q(easy="")
            ),
        ]

    def __str__(self):
        return self.text

    @property
    def frozen(self) -> dict:
        """The question as a survey keeps it for good."""
        return {
            "id": f"own{self.pk}",
            "version": self.version,
            "type": str(self.type),
            "text": self.text,
            "easy": self.easy,
            "picture": self.picture,
        }
