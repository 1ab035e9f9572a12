from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.widgets import Radios
from projects.models import Role

ROLE_HINTS = {
    Role.LEAD: _("Runs the project, and says who may do what."),
    Role.FACILITATOR: _("Runs the project: people, sessions, agreement, decisions, answers, reports."),
    Role.NOTE_TAKER: _("Sees who takes part and writes down what happens in sessions."),
    Role.LISTENER: _("Reads comments first and decides what is shared. Does not run the group."),
    Role.VIEWER: _("Sees the project and its results, and no names."),
}


class RoleForm(forms.Form):
    role = forms.ChoiceField(
        label=_("What is their role?"),
        choices=Role.choices,
        widget=Radios(hints=ROLE_HINTS),
        error_messages={"required": _("Choose a role")},
    )


class InviteForm(RoleForm):
    email = forms.EmailField(
        label=_("Their e-mail address"),
        max_length=254,
        error_messages={
            "required": _("Write their e-mail address"),
            "invalid": _("Write the e-mail address like this: name@example.org"),
        },
    )
    name = forms.CharField(label=_("Their name"), max_length=120, required=False)
    field_order = ["email", "name", "role"]
