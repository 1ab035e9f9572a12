from django.contrib import admin

from coprod.core.audit.models import AuditRow
from coprod.core.audit.reading import ReadOnly


@admin.register(AuditRow)
class AuditRowAdmin(ReadOnly):
    shown = ("at", "actor", "verb", "target", "project", "details")
    list_display = ("at", "actor", "verb", "target", "project")
    list_filter = ("verb",)
    search_fields = ("actor", "target", "project", "verb")
    date_hierarchy = "at"
