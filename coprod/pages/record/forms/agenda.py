from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.widgets import Chips
from coprod.pages.record.forms.people import named
from coprod.pages.record.forms.typed import Typed
from sessions.forms.agenda import GROUP
from sessions.forms.people import for_readers
from sessions.models import AgendaState

HAPPENED = [(AgendaState.TALKED_ABOUT, _("Talked about")), (AgendaState.PUT_OFF, _("Put off"))]


class AgendaForm(Typed, forms.Form):
    """What was talked about and what was put off, item by item; ``states`` are those that were changed here."""

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, prefix="agenda", **kwargs)
        self.items = page.items
        for item in page.items:
            known = item.state if item.state in dict(HAPPENED) else ""
            self.fields[f"item_{item.pk}"] = forms.ChoiceField(
                label=for_readers(_("%(item)s: did you talk about it?") % {"item": item.text}),
                choices=HAPPENED,
                required=False,
                initial=known,
                widget=Chips,
            )
            self.fields[f"seen_{item.pk}"] = forms.CharField(required=False, initial=known, widget=forms.HiddenInput)

    @property
    def rows(self):
        """Each item with its two fields, as the template draws them."""
        return [(item, self[f"item_{item.pk}"], self[f"seen_{item.pk}"]) for item in self.items]

    def typed(self):
        pairs = [(f"item_{item.pk}", f"seen_{item.pk}") for item in self.items]
        changed = [pair for pair in pairs if (self[pair[0]].data or "") != (self[pair[1]].data or "")]
        return self.raw(*(name for pair in changed for name in pair))

    @property
    def states(self):
        chosen = {item.pk: self.cleaned_data[f"item_{item.pk}"] for item in self.items}
        return {pk: state for pk, state in chosen.items() if state and state != self.cleaned_data[f"seen_{pk}"]}


class AgendaAddForm(Typed, forms.Form):
    """Something that came up on the day. ``item`` are the fields as the service takes them."""

    text = forms.CharField(
        label=_("Something else that you talked about"),
        max_length=300,
        error_messages={"required": _("Write what you talked about")},
    )
    asked_by = forms.ChoiceField(label=_("Who brought it up?"), required=False)

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, prefix="agenda_add", **kwargs)
        self.people = {str(one.pk): one for one in page.people}
        first = [("", _("We did, who run this")), (GROUP, _("The whole group"))]
        self.fields["asked_by"].choices = named(page.people, *first)
        self.helper = form_helper(tag=False, label_size="s", mark_optional=False)

    @property
    def item(self):
        asked_by = self.cleaned_data["asked_by"]
        return {
            "text": self.cleaned_data["text"],
            "proposer": self.people.get(asked_by),
            "by_group": asked_by == GROUP,
            "talked_about": True,
        }


class SuggestionForm(Typed, forms.Form):
    """What somebody asked for, in their words; from nobody where they did not want to be named."""

    text = forms.CharField(
        label=_("Add what somebody asked for, in their words"),
        max_length=2000,
        error_messages={"required": _("Write what was asked for")},
    )
    asked_by = forms.ChoiceField(label=_("Who asked?"), required=False)

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, prefix="asked", **kwargs)
        self.people = {str(one.pk): one for one in page.people}
        self.fields["asked_by"].choices = named(page.people, ("", _("Somebody who did not want to be named")))
        self.helper = form_helper(tag=False, label_size="s", mark_optional=False)

    @property
    def suggestion(self):
        """The cleaned fields as ``record_suggestion`` takes them."""
        return {"text": self.cleaned_data["text"], "participant": self.people.get(self.cleaned_data["asked_by"])}
