from django.contrib import admin, messages
from django.utils import timezone

from coprod.core.audit.reading import ReadOnly
from projects.models import AgreementVersion, Project, ProjectRole
from projects.services.errors import Refused
from projects.services.project import give_role, take_role


@admin.register(Project)
class ProjectAdmin(ReadOnly):
    shown = ("name", "organisation", "purpose", "created_at", "ended_at")
    list_display = ("name", "organisation", "created_at", "ended_at")
    list_select_related = ("organisation",)
    list_filter = ("organisation",)
    search_fields = ("name",)


@admin.register(ProjectRole)
class ProjectRoleAdmin(admin.ModelAdmin):
    """For when a project has lost its lead: who may do what is otherwise said on the project's own page."""

    fields = ("project", "user", "role")
    autocomplete_fields = ("project", "user")
    list_display = ("project", "user", "role", "since")
    list_select_related = ("project", "user")
    list_filter = ("role",)
    search_fields = ("project__name", "user__email", "user__name")
    actions = None

    def get_readonly_fields(self, request, obj=None):
        return ("project", "user") if obj else ()

    def save_model(self, request, obj, form, change):
        given = {"project": obj.project, "user": obj.user, "role": obj.role}
        if (row := _or_say_why(request, give_role, **given)) and not change:
            obj.pk, obj._state.adding = row.pk, False

    def delete_model(self, request, obj):
        _or_say_why(request, take_role, project=obj.project, user=obj.user)


def _or_say_why(request, service, **given):
    try:
        return service(by=request.user, at=timezone.now(), **given)
    except Refused as refusal:
        messages.set_level(request, messages.ERROR)
        messages.error(request, str(refusal))
        return None


@admin.register(AgreementVersion)
class AgreementVersionAdmin(ReadOnly):
    shown = ("project", "number", "published_at", "written_by_lived", "written_by_learnt", "put_to_everyone")
    list_display = ("project", "number", "published_at")
    list_select_related = ("project",)
    search_fields = ("project__name",)
