from django.db import models

from feedback.models.fields import RandomIdField
from feedback.models.survey import Survey


class PaperOrder(models.Model):
    """Somebody asked for a survey's paper. The row goes when the file is fetched, or within the hour.

    ``key`` is the public half of a key whose other half stands in the page that asked, and nowhere else.
    """

    id = RandomIdField()
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return "Paper that is being made"
