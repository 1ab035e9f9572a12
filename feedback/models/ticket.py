from django.db import models

from feedback.models.fields import RandomIdField
from feedback.models.survey import Survey


class Ticket(models.Model):
    """The right to answer once, known by a keyed digest. Nothing names its holder; spending it deletes the row."""

    id = RandomIdField()
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["digest"]

    def __str__(self):
        return "A ticket"
