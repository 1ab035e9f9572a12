from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models.project import Project

KEPT_FOR = timedelta(days=7)


class ImportBatchQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(project__roles__user=user)

    def kept(self, at):
        """Those that are not old enough to be destroyed."""
        return self.filter(uploaded_at__gt=at - KEPT_FOR)


class ImportBatch(models.Model):
    """A list of people that somebody uploaded, on its way into a project.

    ``content`` (the rows) is emptied when they are imported. ``made`` tells what the import made and changed, so that
    it can be undone. Seven days after the upload the whole batch is destroyed.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="import_batches")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    uploaded_at = models.DateTimeField()
    file_name = models.CharField(_("file"), max_length=200)
    content = models.JSONField(default=dict)
    sheet = models.CharField(_("sheet"), max_length=200, blank=True)
    columns = models.JSONField(default=dict)
    choices = models.JSONField(default=dict)
    imported_at = models.DateTimeField(null=True, blank=True)
    made = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        ordering = ["-uploaded_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="imported_rows_are_not_kept",
                condition=models.Q(imported_at__isnull=True) | models.Q(content={}, choices={}),
            ),
            models.CheckConstraint(
                name="only_what_was_imported_is_undone",
                condition=models.Q(undone_at__isnull=True) | models.Q(imported_at__isnull=False),
            ),
        ]

    def __str__(self):
        return self.file_name
