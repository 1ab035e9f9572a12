from django.db import models

from feedback.models.fields import RandomIdField
from feedback.models.survey import Survey
from projects.models import Project


class Ballot(models.Model):
    """One sealed part of one person's answers: the faces are part 0, each comment has a part of its own."""

    id = RandomIdField()
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="+")
    part = models.PositiveSmallIntegerField()
    sealed = models.BinaryField()
    stamp = models.BinaryField()

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return "A sealed ballot"


class PooledRow(models.Model):
    """Something sealed again until the project's next session, or nothing: every row looks alike."""

    id = RandomIdField()
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="+")
    sealed = models.BinaryField()

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return "A sealed row"
