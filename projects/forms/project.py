"""The short steps in which a project is described. Each can be left and come back to."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.levels import LEVELS
from coprod.core.web.widgets import Paragraphs, Radios
from projects.forms.fields import KnownOrNot, PastDayField, WhoField, YesNoField, recorded


class StepForm(forms.Form):
    """Part of a project, shown as it is recorded: what is not is "I do not know"."""

    def __init__(self, *args, project=None, **kwargs):
        super().__init__(*args, **kwargs)
        if project:
            self.initial = recorded(project, [name for name in self.fields if hasattr(project, name)])

    def changes(self):
        """Return what to hand to the service that keeps this step."""
        return dict(self.cleaned_data)


class AboutForm(StepForm):
    name = forms.CharField(
        label=_("What is the project called?"),
        max_length=120,
        error_messages={"required": _("Write what the project is called")},
    )
    purpose = forms.CharField(
        label=_("What is it for?"),
        help_text=_("Two or three plain sentences. People read them on their own page."),
        max_length=2000,
        widget=Paragraphs(rows=4),
        error_messages={"required": _("Write what the project is for")},
    )
    started_by = WhoField(label=_("Who started it?"))


class StartForm(AboutForm):
    helper = form_helper(button=_("Start this project"), keep=True)

    def __init__(self, *args, organisations=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.organisations = {str(one.pk): one for one in organisations}
        if len(self.organisations) > 1:
            self.fields["organisation"] = forms.ChoiceField(
                label=_("Which organisation runs it?"),
                help_text=_("Is it not in the list? Ask your administrator to add you to it."),
                choices=[(pk, one.name) for pk, one in self.organisations.items()],
                widget=Radios,
                error_messages={"required": _("Choose the organisation that runs it")},
            )

    def clean_organisation(self):
        return self.organisations[self.cleaned_data["organisation"]]

    def changes(self):
        return {"organisation": next(iter(self.organisations.values()), None), **self.cleaned_data}


class TellingForm(StepForm):
    """Words for people, each with the day on which they were told, if they were."""

    told = ()

    def changes(self):
        kept = dict(self.cleaned_data)
        told = {name: on for name in self.told if (on := kept.pop(f"{name}_told_on"))}
        return kept | {"told": told}

    def clean(self):
        cleaned = super().clean()
        for name in self.told:
            if cleaned.get(f"{name}_told_on") and not cleaned.get(name, "").strip() and name not in self.errors:
                self.add_error(name, _("Write down what people were told, or leave the day empty"))
        return cleaned


def _words(label, hint):
    return forms.CharField(label=label, help_text=hint, required=False, max_length=4000, widget=Paragraphs(rows=4))


def _told_on(label):
    return PastDayField(label=label, help_text=_("Leave it empty if they have not been told yet."), required=False)


class ScopeForm(TellingForm):
    told = ("scope", "challenges")
    scope = _words(_("What can change, and what cannot?"), _("Say both, and why. It spares people disappointment."))
    scope_told_on = _told_on(_("When were people told what can change?"))
    challenges = _words(_("What is hard?"), _("What has been tried, and what stands in the way."))
    challenges_told_on = _told_on(_("When were people told what is hard?"))


class MeansForm(TellingForm):
    told = ("resources", "policy")
    resources = _words(_("How much money and time is there?"), _("Also who works on it, and until when."))
    resources_told_on = _told_on(_("When were people told about money and time?"))
    policy = _words(_("Which rules must it keep to?"), _("Laws and policies, in plain words."))
    policy_told_on = _told_on(_("When were people told about the rules?"))


class AimForm(StepForm):
    aimed_level = KnownOrNot(
        [(str(level.number), level.name) for level in LEVELS],
        label=_("How far do you want to go together?"),
        help_text=_("Choose it with the group. No level from 2 up is bad: each has its own purpose."),
        unknown=_("We have not chosen yet"),
        widget=Radios(hints={level.number: level.words for level in LEVELS}),
    )
    aim_set_by = WhoField(label=_("Who chose this aim?"))

    def clean_aimed_level(self):
        chosen = self.cleaned_data["aimed_level"]
        return int(chosen) if chosen else None


class ComingForm(StepForm):
    coming_is_free = YesNoField(label=_("Can people say no to coming, and lose nothing?"))
    support_offered = YesNoField(label=_("Is training or support offered to take part?"))
    support_text = forms.CharField(
        label=_("What is offered?"),
        help_text=_("For example: somebody to come with, a call before each session, help with reading."),
        required=False,
        max_length=2000,
        widget=Paragraphs(rows=3),
    )
    missing_people = forms.CharField(
        label=_("Who is not here yet?"),
        help_text=_("Who is affected and not in the group, and what would help them come. No names."),
        required=False,
        max_length=2000,
        widget=Paragraphs(rows=3),
    )


LEAST_DIGITS = 3  # 999, 111


def holds_a_number(text):
    """Raise ValidationError where *text* holds nothing that can be dialled; words beside the number are welcome."""
    if sum(character.isdigit() for character in text) < LEAST_DIGITS:
        raise forms.ValidationError(_("Write a number to dial, like this: 01632 960 001"))


class ContactsForm(StepForm):
    contact_name = forms.CharField(label=_("Who can people ask?"), max_length=120, required=False)
    contact_phone = forms.CharField(
        label=_("Their phone number"),
        max_length=40,
        required=False,
        widget=forms.TextInput({"type": "tel"}),
        validators=[holds_a_number],
    )
    contact_email = forms.EmailField(
        label=_("Their e-mail address"),
        required=False,
        error_messages={"invalid": _("Write the e-mail address like this: name@example.org")},
    )
    safe_name = forms.CharField(
        label=_("Who can people ring if they do not feel safe?"),
        help_text=_("Somebody outside the group is best."),
        max_length=120,
        required=False,
    )
    safe_phone = forms.CharField(
        label=_("The number to ring"),
        max_length=40,
        required=False,
        widget=forms.TextInput({"type": "tel"}),
        validators=[holds_a_number],
    )
