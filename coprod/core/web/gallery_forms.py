"""Forms that hold one of everything one can answer with. They are shown, never sent."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.widgets import FACE_WORDS, Checkboxes, Chips, Clock, Day, Faces, Moment, Paragraphs, Radios, Taps

KINDS = [
    ("lived", _("Lived experience")),
    ("learnt", _("Learnt experience")),
    ("both", _("Both")),
    ("", _("I do not want to say")),
]
KIND_HINTS = {"lived": _("I have been through it"), "learnt": _("I work with it, or have studied it")}
HELP = [("print", _("Papers in large print")), ("taxi", _("A taxi")), ("bsl", _("A sign language interpreter"))]
PEOPLE = [("1", "Rosa Whitlock"), ("2", "Helen Marsh"), ("3", "Mair Pugh")]
DETAILS = {"1": (_("Lived"), "lived"), "2": (_("Learnt"), "learnt"), "3": (_("Both"), "both")}
SAY = [
    ("organisation", _("The organisation")),
    ("joint", _("All of us, jointly")),
    ("people", _("People with lived experience")),
    ("unknown", _("I do not know")),
]


class AboutYou(forms.Form):
    helper = form_helper(tag=False)

    name = forms.CharField(label=_("What should we call you?"), help_text=_("Any name you like."))
    phone = forms.CharField(
        label=_("Your phone number"),
        required=False,
        help_text=_("We only ring if plans change on the day."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    session = forms.ChoiceField(label=_("Which session?"), choices=[("a", "Thursday 3 December")])
    hopes = forms.CharField(
        label=_("What would help you take part?"),
        max_length=500,
        help_text=_("For example large print, a lift, somebody beside you."),
        widget=Paragraphs(),
    )
    file = forms.FileField(label=_("A list of people"), required=False, help_text=_("A spreadsheet or a CSV file."))


class Meeting(forms.Form):
    helper = form_helper(button=_("Save this session"), tone="secondary", cancel=(_("Go back"), "#main"))

    day = forms.DateField(label=_("On which day?"), widget=Day())
    starts = forms.TimeField(label=_("When does it begin?"), widget=Clock())
    until = forms.SplitDateTimeField(label=_("Until when can people answer?"), required=False, widget=Moment())


class Choices(forms.Form):
    helper = form_helper(tag=False)

    kind = forms.ChoiceField(label=_("What do you bring?"), choices=KINDS, widget=Radios(hints=KIND_HINTS))
    help = forms.MultipleChoiceField(
        label=_("What would help?"), choices=HELP, required=False, initial=["print"], widget=Checkboxes()
    )
    agree = forms.BooleanField(label=_("I am happy for my first name to be shown"), required=False)


class HowItWas(forms.Form):
    helper = form_helper(tag=False)

    welcome = forms.TypedChoiceField(
        label=_("I felt welcome."), choices=FACE_WORDS, coerce=int, required=False, widget=Faces()
    )


class WhoCame(forms.Form):
    helper = form_helper(tag=False, label_size="s")

    came = forms.MultipleChoiceField(label=_("Who came"), choices=PEOPLE, widget=Taps(details=DETAILS))
    say = forms.ChoiceField(label=_("Who had the final say?"), choices=SAY, widget=Chips())


class Returned(forms.Form):
    """A form that came back with something to put right in each field."""

    helper = form_helper(tag=False)

    call_me = forms.CharField(
        label=_("What should we call you?"),
        help_text=_("Any name you like."),
        error_messages={"required": _("Write what we should call you")},
    )
    kind = forms.ChoiceField(
        label=_("What do you bring?"),
        choices=KINDS[:3],
        widget=Radios(),
        error_messages={"required": _("Choose what experience you bring")},
    )
    on = forms.SplitDateTimeField(
        label=_("When is it?"), widget=Moment(), error_messages={"invalid_time": _("Choose a time")}
    )
