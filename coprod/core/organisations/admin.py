from django.contrib import admin
from django.utils import timezone

from coprod.core.audit.reading import ReadOnly
from coprod.core.organisations.models import Membership, Organisation, Person
from coprod.core.organisations.services import add_member, add_organisation, remove_member, rename_organisation


@admin.register(Organisation)
class OrganisationAdmin(admin.ModelAdmin):
    fields = ("name",)
    list_display = ("name", "created_at")
    search_fields = ("name",)

    def save_model(self, request, obj, form, change):
        if change:
            rename_organisation(organisation=obj, name=obj.name, by=request.user, at=timezone.now())
        else:
            made = add_organisation(name=obj.name, by=request.user, at=timezone.now())
            obj.pk, obj._state.adding = made.pk, False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Membership)
class MembershipAdmin(admin.ModelAdmin):
    """Who works where, and so may start projects there."""

    fields = ("user", "organisation")
    autocomplete_fields = ("user", "organisation")
    list_display = ("user", "organisation", "since")
    list_select_related = ("user", "organisation")
    list_filter = ("organisation",)
    search_fields = ("user__email", "user__name", "organisation__name")
    actions = None

    def save_model(self, request, obj, form, change):
        made = add_member(organisation=obj.organisation, user=obj.user, by=request.user, at=timezone.now())
        obj.pk, obj._state.adding = made.pk, False

    def delete_model(self, request, obj):
        remove_member(member=obj, by=request.user, at=timezone.now())

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(Person)
class PersonAdmin(ReadOnly):
    """To help when somebody cannot be reached: no notes, no needs, and nothing of their link."""

    shown = ("name", "call_me", "organisation", "email", "phone", "channel", "format", "language", "created_at")
    list_display = ("name", "organisation", "channel", "archived_at")
    list_select_related = ("organisation",)
    list_filter = ("organisation", "channel", "format")
    search_fields = ("name", "call_me", "email")
