from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.plain_words import ChecksWords
from coprod.core.web.widgets import Paragraphs, Radios
from sessions.models import AgendaState

GROUP = "group"


class AgendaForm(ChecksWords, forms.Form):
    """Something to talk about, how long, and who asked for it. ``item`` are the fields as the service takes them."""

    plain_words = ("text",)

    text = forms.CharField(
        label=_("What will you talk about?"), max_length=300, error_messages={"required": _("Write what to talk about")}
    )
    asked_by = forms.ChoiceField(label=_("Who asked for it?"), required=False)
    minutes = forms.IntegerField(
        label=_("How many minutes?"),
        required=False,
        min_value=1,
        max_value=600,
        error_messages={
            "invalid": _("Write the minutes as a number"),
            "min_value": _("Write how many minutes, from 1 to 600"),
            "max_value": _("Write how many minutes, from 1 to 600"),
        },
    )

    def __init__(self, *args, people, action="", **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        names = [(pk, one.person.called) for pk, one in self.people.items()]
        self.fields["asked_by"].choices = [("", _("We did, who run this")), (GROUP, _("The whole group")), *names]
        self.helper = form_helper(button=_("Add to the agenda"), tone="secondary", action=action, label_size="s")

    @property
    def item(self):
        """The cleaned fields as ``add_agenda_item`` takes them."""
        asked_by = self.cleaned_data["asked_by"]
        return {
            "text": self.cleaned_data["text"],
            "minutes": self.cleaned_data["minutes"],
            "proposer": self.people.get(asked_by),
            "by_group": asked_by == GROUP,
        }


class SettleForm(ChecksWords, forms.Form):
    """Keep what somebody asked for, or say why not this time."""

    plain_words = ("reason",)

    state = forms.ChoiceField(
        label=_("Will you talk about it this time?"),
        choices=[(AgendaState.KEPT, _("Yes, keep it")), (AgendaState.NOT_KEPT, _("Not this time"))],
        widget=Radios,
        error_messages={"required": _("Choose if you will talk about it")},
    )
    reason = forms.CharField(
        label=_("If not this time: why?"),
        help_text=_("The person who asked can read it."),
        required=False,
        max_length=300,
        widget=Paragraphs(rows=2),
    )
    minutes = forms.IntegerField(
        label=_("How many minutes?"),
        required=False,
        min_value=1,
        max_value=600,
        error_messages={"invalid": _("Write the minutes as a number")},
    )

    def __init__(self, *args, cancel, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = form_helper(button=_("Keep this"), cancel=cancel)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("state") == AgendaState.NOT_KEPT and not cleaned.get("reason", "").strip():
            self.add_error("reason", _("Say why it is not on the agenda this time"))
        return cleaned
