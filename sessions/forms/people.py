from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.levels import kind_name
from coprod.core.web.rows import ManyRowsField
from coprod.core.web.widgets import Paragraphs, Radios, Taps
from sessions.models import Reply


def for_readers(text):
    """Return a label that screen readers say and that is not drawn: the heading above says it already."""
    return format_html('<span class="cp-hidden">{}</span>', text)


class PeopleField(ManyRowsField):
    """Participants to tap, each with the kind of experience they bring."""

    widget = Taps

    def __init__(self, queryset, **kwargs):
        super().__init__(queryset, **kwargs)
        self.widget.details = {str(one.pk): (kind_name(one.kind), one.kind) for one in self.queryset}


class InviteForm(forms.Form):
    """Who is to be invited; everybody unless somebody is taken out."""

    def __init__(self, *args, people, cancel, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["participants"] = PeopleField(
            people,
            label=_("Who do you want to invite?"),
            help_text=_("Everybody is ticked. Tap to change."),
            initial=[one.pk for one in people],
            error_messages={"required": _("Tap somebody to invite")},
        )
        self.helper = form_helper(button=_("Go on"), cancel=cancel)


class ReplyForm(forms.Form):
    """A reply that somebody gave by phone, on paper or in the corridor."""

    reply = forms.ChoiceField(
        label=_("What did they say?"),
        choices=[
            (Reply.YES, _("Yes, they will come")),
            (Reply.MAYBE, _("They do not know yet")),
            (Reply.NO, _("No, they cannot come")),
        ],
        widget=Radios,
        error_messages={"required": _("Choose what they said")},
    )
    needs = forms.CharField(
        label=_("What would help them this time?"), required=False, max_length=1000, widget=Paragraphs(rows=3)
    )

    def __init__(self, *args, cancel, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = form_helper(button=_("Keep this answer"), cancel=cancel)


class AccessForm(forms.Form):
    """Something to have ready for somebody this time."""

    participant = forms.ModelChoiceField(
        label=_("Who needs it?"),
        queryset=None,
        empty_label=_("Choose"),
        error_messages={"required": _("Choose who needs it")},
    )
    need = forms.CharField(
        label=_("What do they need?"), max_length=300, error_messages={"required": _("Write what they need")}
    )

    def __init__(self, *args, people, cancel, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["participant"].queryset = people
        self.helper = form_helper(button=_("Add to the list"), cancel=cancel)
