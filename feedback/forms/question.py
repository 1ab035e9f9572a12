from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.ideas import IDEAS
from coprod.core.web.plain_words import ChecksWords
from coprod.core.web.widgets import Radios
from feedback.models.question import Question

PICTURES = [(idea, idea.capitalize()) for idea in IDEAS]


class QuestionForm(ChecksWords, forms.ModelForm):
    """A question in plain words and in Easy Read, and the look at whether it could show who somebody is."""

    plain_words = ("text", "easy")
    easy_read = ("easy",)

    many_can_answer = forms.BooleanField(
        label=_("At least five people can have any answer to this"),
        help_text=_(
            "Ask about the session, not about one job, one place, one illness or one event that only one person knows."
        ),
        error_messages={
            "required": _("Look at the question once more: could an answer come from one person only? Then tick this.")
        },
    )
    picture = forms.ChoiceField(label=_("Picture for Easy Read"), choices=PICTURES, initial="question")

    class Meta:
        model = Question
        fields = ["type", "text", "easy", "picture", "with_group"]
        help_texts = {
            "text": _("One thing, in words that everybody uses. With faces: a sentence one can agree with."),
            "easy": _("The same question in short words, as you would ask it aloud. Both always change together."),
        }
        widgets = {"type": Radios()}

    helper = form_helper(button=_("Keep this question"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].error_messages["required"] = _("Write the question.")
        self.fields["easy"].error_messages["required"] = _("Write the question in Easy Read too.")
        if self.instance.pk:
            del self.fields["type"]

    def content(self) -> dict:
        """What is to be kept, once the form is valid."""
        return {name: value for name, value in self.cleaned_data.items() if name != "many_can_answer"}
