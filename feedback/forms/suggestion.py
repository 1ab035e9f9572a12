from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.plain_words import ChecksWords
from coprod.core.web.widgets import Chips, Day, Paragraphs
from feedback.models.suggestion import Answer, Reply, Suggestion
from projects.models import Participant, Phase
from sessions.models import CoproSession


class SuggestionForm(forms.ModelForm):
    """What somebody asked for; everything but the words may be skipped."""

    class Meta:
        model = Suggestion
        fields = ["text", "participant", "session", "made_on", "phase"]
        labels = {
            "participant": _("Who asked for it"),
            "session": _("At which session"),
            "phase": _("What it is about"),
        }
        help_texts = {
            "text": _("In the person’s own words, as far as you can. Everybody in the project can read it."),
            "participant": _("Leave this open where somebody does not want to be named."),
            "made_on": _("Leave this open for today."),
        }
        widgets = {"text": Paragraphs(rows=4), "made_on": Day(), "phase": Chips()}

    helper = form_helper(button=_("Add this suggestion"))

    def __init__(self, *args, project, **kwargs):
        super().__init__(*args, **kwargs)
        people = Participant.objects.current().filter(project=project).select_related("person")
        self.fields["participant"].queryset = people
        self.fields["participant"].empty_label = _("Somebody who does not want to be named")
        self.fields["session"].queryset = CoproSession.objects.filter(project=project)
        self.fields["session"].empty_label = _("At no session")
        self.fields["phase"].choices = [("", _("I do not know")), *Phase.choices]
        self.fields["made_on"].required = False
        self.fields["text"].error_messages["required"] = _("Write what was asked for.")


class ReplyForm(ChecksWords, forms.ModelForm):
    """Yes, partly or no, with the reason."""

    plain_words = ("reason",)

    told = forms.BooleanField(
        required=False,
        label=_("We have told the group"),
        help_text=_("Said at a session, or written to everybody. The answer also stands on people’s own pages."),
    )

    class Meta:
        model = Reply
        fields = ["answer", "reason"]
        widgets = {"answer": Chips(), "reason": Paragraphs(rows=4)}
        help_texts = {
            "reason": _("“No, because…” is an answer too. Write it to the person who asked, in plain words."),
        }

    helper = form_helper(button=_("Keep this answer"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["answer"].choices = Answer.choices
        self.fields["answer"].error_messages["required"] = _("Choose yes, partly or no.")
        self.fields["reason"].error_messages["required"] = _("Say what you did, or why not.")
        self.fields["told"].initial = bool(self.instance.told_at)
