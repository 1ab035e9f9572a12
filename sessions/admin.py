from django.contrib import admin

from coprod.core.audit.reading import ReadOnly
from sessions.models import CoproSession


@admin.register(CoproSession)
class CoproSessionAdmin(ReadOnly):
    """When people meet: no notes, and not who came."""

    shown = ("project", "title", "state", "starts_at", "ends_at", "place", "closed_at", "cancelled_at")
    list_display = ("title", "project", "starts_at", "state")
    list_select_related = ("project",)
    list_filter = ("state",)
    search_fields = ("title", "project__name")
    date_hierarchy = "starts_at"
