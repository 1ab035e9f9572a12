"""Users: made and asked to sign in here, then helped. What other packages show by themselves is put right here too.

Who may use the administration signs in as everybody does: by code or passkey, with the second step they chose.
"""

from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coprod.core.accounts.models import User
from coprod.core.accounts.services import change_user, find_or_add_user
from coprod.core.audit.reading import ReadOnly
from coprod.core.messages.invitations import queue_sign_in_address
from coprod.core.organisations.models import Organisation
from coprod.core.organisations.services import add_member

admin.site.login = secure_admin_login(admin.site.login)
admin.site.site_header = admin.site.site_title = _("Coprod: administration")
admin.site.index_title = _("What an administrator needs")

for model in (Group, EmailAddress, Authenticator):
    if admin.site.is_registered(model):
        admin.site.unregister(model)


class AskUserForm(forms.ModelForm):
    organisation = forms.ModelChoiceField(
        Organisation.objects.all(),
        required=False,
        help_text=_("Where they work, and so may start projects. You can leave it empty."),
    )

    class Meta:
        model = User
        fields = ("email", "name", "organisation", "is_staff")

    def clean_email(self):
        return self.cleaned_data["email"].strip().lower()


class ChangeUserForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ("name", "is_active", "is_staff")


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """Who is added gets a message with the address to sign in at. Nobody is removed: they may no longer sign in."""

    list_display = ("email", "name", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "is_staff")
    search_fields = ("email", "name")
    readonly_fields = ("last_login", "joined_at")
    actions = ("write_again",)

    def get_form(self, request, obj=None, change=False, **kwargs):
        return super().get_form(request, obj, change, **kwargs | {"form": ChangeUserForm if obj else AskUserForm})

    def get_fields(self, request, obj=None):
        changed = ("email", "name", "is_active", "is_staff", *self.readonly_fields)
        return changed if obj else AskUserForm.Meta.fields

    def get_readonly_fields(self, request, obj=None):
        own = ("is_active", "is_staff") if obj == request.user else ()
        return ("email", *own, *self.readonly_fields) if obj else ()

    @transaction.atomic
    def save_model(self, request, obj, form, change):
        known = {"by": request.user, "at": timezone.now()}
        access = {"name": obj.name, "is_active": obj.is_active, "is_staff": obj.is_staff}
        user = obj if change else find_or_add_user(email=obj.email, name=obj.name, **known)
        change_user(user=user, **access, **known)
        if not change:
            _welcome(user, form.cleaned_data["organisation"], known)
            obj.pk, obj._state.adding = user.pk, False

    @admin.action(description=_("Write to them again where to sign in"))
    def write_again(self, request, queryset):
        for user in queryset.filter(is_active=True):
            queue_sign_in_address(user=user, by=request.user, at=timezone.now())
        self.message_user(request, _("We are writing to them."))

    def has_delete_permission(self, request, obj=None):
        return False


def _welcome(user, organisation, known):
    if organisation:
        add_member(organisation=organisation, user=user, **known)
    queue_sign_in_address(user=user, **known)


@admin.register(Authenticator)
class AuthenticatorAdmin(ReadOnly):
    """Ways to sign in, without their secrets: a lost one can be removed."""

    shown = ("user", "type", "created_at", "last_used_at")
    list_display = shown
    list_select_related = ("user",)
    search_fields = ("user__email",)

    def has_delete_permission(self, request, obj=None):
        return True
