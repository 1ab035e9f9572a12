import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from feedback.models.survey import Survey
from projects.models import Project


class OutsideOrder(models.Model):
    """Somebody wants to ask people outside the group. The worker opens the survey; ``uid`` names it for ever.

    ``open_code`` is what anybody may answer with: no ticket, and no secret.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="outside_orders")
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    by_link = models.BooleanField(_("by a link that anybody can use"), default=False)
    open_code = models.CharField(max_length=16, blank=True, editable=False)
    codes = models.PositiveSmallIntegerField(_("how many people you will ask"))
    days = models.PositiveSmallIntegerField(_("for how many days"))
    asked_at = models.DateTimeField()
    survey = models.OneToOneField(Survey, null=True, blank=True, on_delete=models.CASCADE, related_name="outside_order")

    class Meta:
        ordering = ["-asked_at", "-id"]

    def __str__(self):
        return f"{self.codes} codes"
