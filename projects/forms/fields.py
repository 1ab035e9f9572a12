"""Questions that come back in many forms, each asked in the same way."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coprod.core.web.levels import kind_name
from coprod.core.web.widgets import Chips, Day, Taps
from projects.models import Kind, Phase, Who

UNKNOWN = "unknown"
DO_NOT_KNOW = _("I do not know")
WRITE_THE_DAY = _("Write the day")
CHOOSE = _("Choose one. “I do not know” is an answer too.")


class KnownOrNot(forms.ChoiceField):
    """One of a few, or "I do not know", which comes out as nothing: "" (or None for yes and no).

    With ``ask`` nothing is chosen beforehand, so that it is answered and not passed over.
    """

    nothing = ""

    def __init__(self, choices, *, ask=False, unknown=DO_NOT_KNOW, **options):
        options = {"widget": Chips, "error_messages": {"required": CHOOSE}} | options
        options.setdefault("initial", None if ask else UNKNOWN)
        super().__init__(choices=[*choices, (UNKNOWN, unknown)], **options)

    def clean(self, value):
        value = super().clean(value)
        return self.nothing if value == UNKNOWN else value


class YesNoField(KnownOrNot):
    """Yes (True), no (False) or not known (None)."""

    nothing = None

    def __init__(self, **options):
        super().__init__([("yes", _("Yes")), ("no", _("No"))], **options)

    def prepare_value(self, value):
        return {True: "yes", False: "no"}.get(value, value)

    def clean(self, value):
        return {"yes": True, "no": False}.get(super().clean(value))


class WhoField(KnownOrNot):
    """The organisation, all of us jointly, or people with lived experience."""

    def __init__(self, **options):
        super().__init__(Who.choices, **options)


class PhaseField(KnownOrNot):
    """One of the four phases."""

    def __init__(self, **options):
        super().__init__(Phase.choices, **{"label": _("Which phase is it in?"), **options})


class PastDayField(forms.DateField):
    """A day up to today; "required" says in the error what the day is for."""

    widget = Day

    def __init__(self, required_words=WRITE_THE_DAY, **options):
        words = {"required": required_words, "invalid": _("Write the day like this: 3/12/2026")}
        super().__init__(error_messages=words, **options)

    def clean(self, value):
        day = super().clean(value)
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet. Write today or an earlier day."))
        return day


class PeopleField(forms.MultipleChoiceField):
    """People of the project to tap; ``offer`` says whom. Comes out as a list of participants."""

    widget = Taps

    def offer(self, people):
        self.people = {str(one.pk): one for one in people}
        self.choices = [(pk, one.person.called) for pk, one in self.people.items()]
        self.widget.details = {pk: _said(one) for pk, one in self.people.items()}

    def clean(self, value):
        return [self.people[pk] for pk in super().clean(value)]


class PersonField(forms.ChoiceField):
    """One person of the project, or nobody (None)."""

    def offer(self, people, nobody):
        self.people = {str(one.pk): one for one in people}
        self.choices = [("", nobody), *((pk, one.person.called) for pk, one in self.people.items())]

    def clean(self, value):
        return self.people.get(super().clean(value))


def _said(participant):
    kind = participant.kind if participant.kind_confirmed and participant.kind != Kind.NOT_SAID else ""
    return kind_name(kind), kind or "unsaid"


def recorded(thing, names):
    """Return what is recorded of a thing, as initial values: what is empty is left to the field."""
    return {name: value for name in names if (value := getattr(thing, name)) not in (None, "")}
