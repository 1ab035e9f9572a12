from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.plain_words import ChecksWords
from coprod.core.web.widgets import Chips, Day, Paragraphs
from projects.forms.fields import CHOOSE, KnownOrNot, PastDayField, PeopleField, PhaseField, WhoField, YesNoField
from projects.models import Method

ANOTHER = "another"
EVERYBODY, SOME, UNKNOWN = "everybody", "some", "unknown"
MOST_OPTIONS = 12


class AskForm(ChecksWords, forms.Form):
    plain_words = ("question", "options")

    question = forms.CharField(
        label=_("What is the question?"),
        max_length=300,
        error_messages={"required": _("Write the question")},
    )
    options = forms.CharField(
        label=_("What could you choose?"),
        help_text=_("One choice on each line. Leave it empty to let people answer in their own words."),
        required=False,
        max_length=3000,
        widget=Paragraphs(rows=4),
    )
    phase = PhaseField()
    asked_on = forms.DateField(
        label=_("People are asked from"), widget=Day, error_messages={"required": _("Write the first day of asking")}
    )
    asked_until = forms.DateField(label=_("Until"), required=False, widget=Day)
    informed_on = PastDayField(
        label=_("People had what they needed to read on"),
        help_text=_("Leave it empty if they have not had it yet."),
        required=False,
    )
    helper = form_helper(button=_("Ask people"), keep=True)

    def clean_options(self):
        lines = [line.strip() for line in self.cleaned_data["options"].splitlines() if line.strip()]
        if len(lines) > MOST_OPTIONS or any(len(line) > 300 for line in lines):
            raise forms.ValidationError(_("Write 12 choices at most, each on one short line"))
        return list(dict.fromkeys(lines))

    def clean(self):
        cleaned = super().clean()
        start, end = cleaned.get("asked_on"), cleaned.get("asked_until")
        if start and end and end < start:
            self.add_error("asked_until", _("The last day of asking comes before the first. Write a later day."))
        return cleaned


class TakeForm(forms.Form):
    """Four taps: the question, its phase, who took part, who had the final say. All else may come later."""

    phase = PhaseField(ask=True)
    took_part = forms.ChoiceField(label=_("Who took part?"), widget=Chips, error_messages={"required": CHOOSE})
    takers = PeopleField(label=_("If only some: who?"), required=False)
    final_say = WhoField(label=_("Who had the final say?"), ask=True)
    on = PastDayField(label=_("When was it decided?"), required_words=_("Write the day on which it was decided"))
    outcome = forms.CharField(label=_("What was decided?"), required=False, max_length=2000, widget=Paragraphs(rows=3))
    reasons = forms.CharField(label=_("Why?"), required=False, max_length=2000, widget=Paragraphs(rows=3))
    method = KnownOrNot(Method.choices, label=_("How was it decided?"))
    changed_by_input = YesNoField(label=_("Did something change because of what people said?"))
    seen_differently = forms.CharField(
        label=_("Did somebody see it differently, and why?"),
        help_text=_("The group can read this. Write names only if they want that."),
        required=False,
        max_length=2000,
        widget=Paragraphs(rows=3),
    )
    helper = form_helper(button="", keep=True, tag=False, label_size="s")

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = list(people)
        self.fields["takers"].offer(self.people)
        everybody = _("Everybody (%(number)s)") % {"number": len(self.people)}
        self.fields["took_part"].choices = [
            (EVERYBODY, everybody), (SOME, _("Some of them")), (UNKNOWN, _("I do not know"))
        ]  # fmt: skip

    def some_took_part(self):
        """Say whether the people to tap should stand open."""
        return self["took_part"].value() == SOME

    def more_is_known(self):
        """Say whether there is something to see under what is asked last."""
        return self["method"].value() != UNKNOWN or bool(self["seen_differently"].value())

    def clean(self):
        cleaned = super().clean()
        part = cleaned.pop("took_part", None)
        if part == SOME and not cleaned.get("takers"):
            self.add_error("takers", _("Tap those who took part"))
        elif part != SOME:
            cleaned["takers"] = self.people if part == EVERYBODY else []
        return cleaned


class RecordForm(TakeForm):
    """The same for a decision that may not have been opened as a question."""

    asked = forms.ChoiceField(label=_("What was the question?"), widget=Chips, error_messages={"required": CHOOSE})
    question = forms.CharField(
        label=_("If it was another question: what was it?"),
        required=False,
        max_length=300,
        error_messages={"required": _("Write what the question was")},
    )

    def __init__(self, *args, open_questions=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.open_questions = {str(one.pk): one for one in open_questions}
        self.fields["asked"].choices = [
            *((pk, one.question) for pk, one in self.open_questions.items()), (ANOTHER, _("Another question"))
        ]  # fmt: skip
        if not self.open_questions:
            del self.fields["asked"]
            self.fields["question"].label = _("What was the question?")
            self.fields["question"].required = True

    def clean(self):
        cleaned = super().clean()
        chosen = self.open_questions.get(cleaned.pop("asked", ANOTHER))
        if chosen is None and not cleaned.get("question") and not {"asked", "question"} & set(self.errors):
            self.add_error("question", _("Write what the question was"))
        return cleaned | {"open_question": chosen}


class ToldForm(ChecksWords, forms.Form):
    plain_words = ("text",)

    text = forms.CharField(
        label=_("What were people told?"),
        max_length=6000,
        widget=Paragraphs(rows=5),
        error_messages={"required": _("Write what people were told")},
    )
    on = PastDayField(label=_("When were they told?"), required_words=_("Write the day on which they were told"))
    helper = form_helper(button=_("Keep what people were told"))


class ReverseForm(forms.Form):
    reversed_by = WhoField(label=_("Who took it back?"), ask=True)
    on = PastDayField(label=_("When?"), required_words=_("Write the day on which it was taken back"))
    helper = form_helper(button=_("Take this decision back"), tone="warning")

    def __init__(self, *args, taken_on, **kwargs):
        super().__init__(*args, **kwargs)
        self.taken_on = taken_on

    def clean_on(self):
        if self.taken_on and self.cleaned_data["on"] < self.taken_on:
            raise forms.ValidationError(_("It was decided after this day. Write a later day."))
        return self.cleaned_data["on"]
