"""The answering form, made from a survey's charter. Everything may be skipped; only a comment can be too long."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coprod.core.web.widgets import FACE_WORDS
from feedback.ballotbox.limits import COMMENT_CHARACTERS
from feedback.ballotbox.sealing import Answers, too_long_by

KINDS = (
    ("lived", _("Lived experience")),
    ("learnt", _("Learnt experience")),
    ("both", _("Both")),
)


class Comment(forms.CharField):
    """A written answer that fits its sealed part."""

    def __init__(self, **kwargs):
        super().__init__(required=False, strip=True, widget=forms.Textarea, **kwargs)

    def clean(self, value):
        text = super().clean(value).replace("\r\n", "\n")
        over = too_long_by(text)
        if over:
            raise forms.ValidationError(
                ngettext(
                    "This is a little too long. Please take out at least %(over)d letter. Up to %(most)d fit.",
                    "This is too long. Please take out at least %(over)d letters. Up to %(most)d fit.",
                    over,
                ),
                params={"over": over, "most": COMMENT_CHARACTERS},
            )
        return text


class AnswerForm(forms.Form):
    """One field for each question of *charter*, and one for the kind of experience where it is asked."""

    def __init__(self, charter, data=None):
        super().__init__(data, auto_id="q-%s")
        self.charter = charter
        for question in charter.faces:
            self.fields[question["id"]] = forms.TypedChoiceField(
                choices=FACE_WORDS, coerce=int, empty_value=None, required=False
            )
        for question in charter.open_questions:
            self.fields[question["id"]] = Comment()
        if charter.ask_kind:
            self.fields["kind"] = forms.ChoiceField(choices=KINDS, required=False)

    def answers(self) -> Answers:
        """Return what was answered, once the form is valid."""
        faces = {question["id"]: self.cleaned_data[question["id"]] for question in self.charter.faces}
        return Answers(
            faces={key: face for key, face in faces.items() if face},
            kind=self.cleaned_data.get("kind", ""),
            comments=tuple(self.cleaned_data[question["id"]] for question in self.charter.open_questions),
        )
