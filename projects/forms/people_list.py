from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.organisations.choices import Format
from projects.models import Kind

ANY = ("", _("Any"))


class PeopleFilterForm(forms.Form):
    """What the list of people shows, and in which order; everything may be left as it is."""

    q = forms.CharField(label=_("Search"), max_length=100, required=False)
    who = forms.ChoiceField(
        label=_("Who"),
        choices=[("", _("Here now")), ("left", _("Left")), ("all", _("Everybody"))],
        required=False,
    )
    kind = forms.ChoiceField(label=_("Experience"), choices=[ANY, *Kind.choices], required=False)
    said = forms.ChoiceField(
        label=_("Said by"),
        choices=[
            ANY,
            ("person", _("Themselves")),
            ("staff", _("Staff, not confirmed")),
            ("nobody", _("Nobody yet")),
        ],
        required=False,
    )
    format = forms.ChoiceField(label=_("Format"), choices=[ANY, *Format.choices], required=False)
    needs = forms.ChoiceField(
        label=_("What helps them take part"),
        choices=[
            ANY,
            ("some", _("Asked for something")),
            ("none", _("Asked for nothing")),
            ("unasked", _("Not asked yet")),
        ],
        required=False,
    )
    sort = forms.ChoiceField(
        label=_("In order of"),
        choices=[("", _("Name")), ("joined", _("Newest first")), ("kind", _("Experience"))],
        required=False,
    )

    def wanted(self):
        """Return what was asked for; what makes no sense is left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
