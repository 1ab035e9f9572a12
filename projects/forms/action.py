from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.plain_words import ChecksWords
from coprod.core.web.widgets import Day
from projects.forms.fields import PeopleField, PhaseField


class ActionForm(ChecksWords, forms.Form):
    plain_words = ("text",)

    text = forms.CharField(
        label=_("What will be done?"),
        max_length=300,
        error_messages={"required": _("Write what will be done")},
    )
    owners = PeopleField(
        label=_("Who will do it?"),
        help_text=_("Anybody can, whatever experience they bring."),
        required=False,
    )
    due_on = forms.DateField(
        label=_("By when?"),
        required=False,
        widget=Day,
        error_messages={"invalid": _("Write the day like this: 3/12/2026")},
    )
    phase = PhaseField()
    helper = form_helper(button=_("Add this action"))

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owners"].offer(people)
