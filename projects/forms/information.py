from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.organisations.choices import Format
from coprod.core.web.forms import form_helper
from coprod.core.web.plain_words import ChecksWords
from coprod.core.web.widgets import Checkboxes, Paragraphs, Radios
from projects.forms.fields import PastDayField, PhaseField, YesNoField
from projects.models import InformationKind

OTHER_FORMATS = [(value, label) for value, label in Format.choices if value != Format.STANDARD]


class InformationForm(ChecksWords, forms.Form):
    plain_words = ("text",)

    kind = forms.ChoiceField(
        label=_("What was it about?"),
        choices=InformationKind.choices,
        widget=Radios,
        error_messages={"required": _("Choose what it was about")},
    )
    text = forms.CharField(
        label=_("What were people told?"),
        max_length=6000,
        widget=Paragraphs(rows=6),
        error_messages={"required": _("Write what people were told")},
    )
    on = PastDayField(label=_("When were they told?"), required_words=_("Write the day on which they were told"))
    phase = PhaseField(label=_("Which phase does it belong to?"))
    formats = forms.MultipleChoiceField(
        label=_("How else was it given?"), choices=OTHER_FORMATS, required=False, widget=Checkboxes
    )
    everyone_had_their_format = YesNoField(label=_("Did everybody who asked for another format get it?"))
    helper = form_helper(button=_("Keep what people were told"), keep=True)


class OutsideFeedbackForm(forms.Form):
    on = PastDayField(label=_("When were they asked?"), required_words=_("Write the day on which they were asked"))
    how = forms.CharField(
        label=_("How were they asked?"),
        help_text=_("For example: a table in the hospital entrance, or an open meeting."),
        max_length=200,
        error_messages={"required": _("Write how they were asked")},
    )
    people_count = forms.IntegerField(
        label=_("How many people answered?"),
        required=False,
        min_value=0,
        max_value=1_000_000,
        error_messages={"invalid": _("Write a number, such as 40")},
    )
    summary = forms.CharField(
        label=_("What did they say?"),
        help_text=_("In short, and without names."),
        required=False,
        max_length=2000,
        widget=Paragraphs(rows=4),
    )
    helper = form_helper(button=_("Keep what they said"), keep=True)
