"""Answers typed in from paper: a code, then a digit for each face and a text for each open question."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from feedback.forms.answers import KINDS, AnswerForm
from feedback.selectors.surveys import Door

REFUSALS = {
    Door.USED: _("This code has been used, so these answers were not counted. Each code works one time."),
    Door.CLOSED: _("The survey is closed, so these answers were not counted."),
    Door.REFUSED: _("This survey has been stopped, so these answers were not kept."),
    Door.FULL: _("This survey takes no more answers, so these were not counted."),
    Door.UNKNOWN: _("This code does not belong to this survey. Please look at it again letter by letter."),
}


class TypedForm(AnswerForm):
    """An answering form for the keyboard alone, with the code as its first field."""

    ticket = forms.CharField(
        label=_("Code on the form"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )

    def __init__(self, charter, data=None):
        super().__init__(charter, data)
        for number, question in enumerate(charter.faces, 1):
            field = self.fields[question["id"]]
            field.label = f"{number}. {gettext(question['text'])}"
            field.widget = forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 1, "autocomplete": "off"})
            field.error_messages["invalid_choice"] = _("Type a digit from 1 to 5, or leave it empty.")
        for number, question in enumerate(charter.open_questions, len(charter.faces) + 1):
            self.fields[question["id"]].label = f"{number}. {gettext(question['text'])}"
        if "kind" in self.fields:
            kind = self.fields["kind"]
            kind.label, kind.widget = _("Which experience they bring"), forms.Select()
            kind.choices = [("", _("Not said")), *KINDS]

    def clean(self):
        cleaned = super().clean()
        is_empty = not any(self.data.get(question["id"], "").strip() for question in self.charter.questions)
        if is_empty and "check" not in self.data:
            raise forms.ValidationError(_("Nothing was typed in. A form that was left empty need not be typed in."))
        return cleaned

    def refuse(self, door):
        """Say at the code why it opens nothing."""
        self.add_error("ticket", REFUSALS[door])

    @property
    def digits(self) -> list:
        """The fields for faces."""
        return [self[question["id"]] for question in self.charter.faces]

    @property
    def texts(self) -> list:
        """The fields for words, and the kind of experience where it is asked."""
        names = [question["id"] for question in self.charter.open_questions]
        return [self[name] for name in [*names, *(["kind"] if "kind" in self.fields else [])]]

    @property
    def next_empty(self) -> str:
        """The id of the first field with nothing in it: where the keyboard goes on."""
        fields = [self["ticket"], *self.digits, *self.texts]
        return next((field.id_for_label for field in fields if not field.value()), "")
