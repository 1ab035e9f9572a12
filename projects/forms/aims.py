from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.widgets import Radios
from projects.forms.fields import PastDayField, PersonField, WhoField

MATTERS, GOOD = "priority", "indicator"


class ProposeForm(forms.Form):
    what = forms.ChoiceField(
        label=_("What is it?"),
        choices=[(MATTERS, _("Something that matters most to us")), (GOOD, _("A way to know that it is good"))],
        widget=Radios,
        error_messages={"required": _("Choose what it is")},
    )
    text = forms.CharField(
        label=_("Say it in one line"), max_length=300, error_messages={"required": _("Write it in one line")}
    )
    proposer = PersonField(label=_("Who put it forward?"), required=False)
    proposed_by = WhoField(
        label=_("If no one person did: who put it forward?"),
        help_text=_("Leave this where you have chosen a person."),
    )
    helper = form_helper(button=_("Put this on the list"))

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["proposer"].offer(people, nobody=_("No one person"))

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("proposer"):
            cleaned["proposed_by"] = ""
        return cleaned


class AgreeForm(forms.Form):
    agreed_by = WhoField(label=_("Who agreed it?"), ask=True)
    on = PastDayField(label=_("When?"), required_words=_("Write the day on which it was agreed"))
    helper = form_helper(button=_("Keep who agreed it"))


class DropForm(forms.Form):
    on = PastDayField(label=_("Since when?"), required_words=_("Write the day"))
    helper = form_helper(button=_("Take it off the list"), tone="warning")


class MeasureForm(forms.Form):
    finding = forms.CharField(
        label=_("What did you find?"),
        help_text=_("For example: 4 of 10 people came back within a week; it was 6 before."),
        max_length=300,
        error_messages={"required": _("Write what you found")},
    )
    on = PastDayField(label=_("When did you look?"), required_words=_("Write the day on which you looked"))
    helper = form_helper(button=_("Keep what we found"))
