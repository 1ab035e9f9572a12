from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coprod.core.organisations.choices import Channel, Format
from coprod.core.web.widgets import Chips, Paragraphs, Radios
from projects.forms.fields import YesNoField
from projects.importing.contacts import find_phones
from projects.importing.drafts import Draft
from projects.importing.matching import Register
from projects.models import Kind

LANGUAGES = [("en-gb", _("English")), ("cy", _("Welsh"))]
KINDS_BY_STAFF = [
    (Kind.LIVED, _("Lived experience")),
    (Kind.LEARNT, _("Learnt experience")),
    (Kind.BOTH, _("Both")),
    (Kind.NOT_SAID, _("They have not said")),
]
WRITE_NAME = _("Write their name, or what people call them")
WRITE_EMAIL = _("Write the e-mail address like this: name@example.org")
WRITE_PHONE = _("Write the phone number like this: 01632 960 001")


class DetailsForm(forms.Form):
    """What is kept of a person, as staff write it down."""

    name = forms.CharField(label=_("Name"), max_length=160, error_messages={"required": WRITE_NAME})
    call_me = forms.CharField(label=_("What do they like to be called?"), max_length=80, required=False)
    email = forms.EmailField(
        label=_("E-mail address"), max_length=254, required=False, error_messages={"invalid": WRITE_EMAIL}
    )
    phone = forms.CharField(
        label=_("Phone number"), max_length=40, required=False, widget=forms.TextInput({"type": "tel"})
    )
    address = forms.CharField(label=_("Postal address"), max_length=500, required=False, widget=Paragraphs(rows=3))
    channel = forms.ChoiceField(label=_("How do they like to hear from us?"), choices=Channel, widget=Chips)
    format = forms.ChoiceField(label=_("How do they like to get things to read?"), choices=Format, widget=Radios)
    language = forms.ChoiceField(label=_("Which language do they like?"), choices=LANGUAGES, widget=Chips)
    asked = forms.BooleanField(label=_("We asked them what would help them take part"), required=False)
    access_needs = forms.CharField(
        label=_("What would help them take part?"),
        help_text=_("In their own words. For example: a step-free room, breaks, an interpreter, someone with me."),
        max_length=2000,
        required=False,
        widget=Paragraphs(rows=3),
    )
    note = forms.CharField(
        label=_("Note"),
        help_text=_("Everyone who runs this project can read it. No diagnosis, no benefits, no bank details."),
        max_length=4000,
        required=False,
        widget=Paragraphs(rows=4),
    )

    def clean_phone(self):
        typed = self.cleaned_data["phone"]
        found = find_phones(typed)
        if typed and not found.first:
            raise forms.ValidationError(WRITE_PHONE)
        return typed

    def details(self, on):
        """Return the person's fields. ``on`` is the day of asking, where they were asked just now."""
        fields = {name: value for name, value in self.cleaned_data.items() if name in PERSON_FIELDS}
        if self.cleaned_data["asked"] or self.cleaned_data["access_needs"]:
            fields["access_asked_on"] = self.initial.get("access_asked_on") or on
        else:
            fields["access_asked_on"] = None
        return fields


PERSON_FIELDS = (
    "name",
    "call_me",
    "email",
    "phone",
    "address",
    "channel",
    "format",
    "language",
    "access_needs",
    "note",
)


class KindField(forms.ChoiceField):
    """What staff were told about somebody's experience."""

    def __init__(self, **options):
        super().__init__(
            label=_("What have they told you about their experience?"),
            help_text=_("Do not guess. It counts once they have said it themselves, on their own page."),
            choices=KINDS_BY_STAFF,
            widget=Radios,
            **options,
        )


class AddPersonForm(DetailsForm):
    """Somebody new, compared with whom the organisation knows: ``known`` is a list of Known."""

    kind = KindField(initial=Kind.NOT_SAID)
    same = forms.ChoiceField(
        label=_("Is it the same person?"),
        choices=[("yes", _("Yes, the same person: bring them into this project")), ("no", _("No, somebody else"))],
        required=False,
        widget=Radios,
    )
    field_order = ["same", "name", "call_me", "email", "phone", "kind"]

    def __init__(self, *args, known=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.known = known
        self.match = None
        self.order_fields(self.field_order)
        if not self.is_bound:
            del self.fields["same"]

    def clean(self):
        cleaned = super().clean()
        self.match = self._match(cleaned)
        if self.match is None:
            del self.fields["same"]
            return cleaned
        self.fields["same"].required = True  # is not marked as one to skip
        if not cleaned.get("same"):
            self.add_error("same", _("%(why)s Say if it is the same person.") % {"why": why(self.match.remark)})
        return cleaned

    def _match(self, cleaned):
        register = Register()
        for known in self.known:
            register.add(known)
        return register.match(Draft(cleaned.get("name", ""), "", cleaned.get("email", ""), cleaned.get("phone", "")))

    @property
    def same_as(self):
        """The id of the person it is, or None where it is somebody new."""
        return int(self.match.known.id) if self.match and self.cleaned_data.get("same") == "yes" else None


class ChangePersonForm(DetailsForm):
    """Somebody's details and their part in the project; the kind only until they said it themselves."""

    kind = KindField()
    paid_by_organisation = YesNoField(label=_("Does an organisation pay them for this time?"), required=False)
    payment_offered = YesNoField(label=_("Have we offered to pay them?"), required=False)
    expenses_offered = YesNoField(label=_("Have we offered to pay their expenses?"), required=False)

    def __init__(self, *args, participant, **kwargs):
        person = participant.person
        initial = {name: getattr(person, name) for name in (*PERSON_FIELDS, "access_asked_on")}
        initial |= {name: getattr(participant, name) for name in ("kind", *PART_FIELDS)}
        initial["asked"] = bool(person.access_asked_on)
        super().__init__(*args, initial={key: value for key, value in initial.items() if value is not None}, **kwargs)
        if participant.kind_confirmed:
            del self.fields["kind"]

    def part(self):
        """Return the participant's fields."""
        return {name: self.cleaned_data[name] for name in PART_FIELDS}


PART_FIELDS = ("paid_by_organisation", "payment_offered", "expenses_offered")


def why(remark):
    """Write a remark of the import in the reader's language."""
    return gettext(remark.template) % dict(remark.values)
