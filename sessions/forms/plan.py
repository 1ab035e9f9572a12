from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.plain_words import ChecksWords
from coprod.core.web.rows import ManyRowsField
from coprod.core.web.widgets import Checkboxes, Chips, Clock, Day, Paragraphs, Radios
from projects.models import Participant, Phase

FREE = {"yes": True, "no": False, "": None}


class PlanForm(ChecksWords, forms.Form):
    """When, where and what for. ``plan`` are the fields as the service takes them."""

    plain_words = ("purpose", "directions")

    title = forms.CharField(
        label=_("What is it called?"), max_length=120, error_messages={"required": _("Write what it is called")}
    )
    purpose = forms.CharField(
        label=_("What is it about?"),
        help_text=_("In plain words. It stands in the invitation."),
        required=False,
        max_length=1000,
        widget=Paragraphs(rows=3),
    )
    on = forms.DateField(
        label=_("On which day?"),
        widget=Day,
        error_messages={"required": _("Choose the day"), "invalid": _("Write the day like 3/12/2026")},
    )
    starts = forms.TimeField(
        label=_("When does it start?"),
        widget=Clock,
        error_messages={"required": _("Choose when it starts"), "invalid": _("Write the start like 10:30")},
    )
    ends = forms.TimeField(
        label=_("When does it end?"),
        widget=Clock,
        error_messages={"required": _("Choose when it ends"), "invalid": _("Write the end like 12:30")},
    )
    place = forms.CharField(label=_("Where?"), required=False, max_length=300)
    directions = forms.CharField(
        label=_("How do people get there?"),
        help_text=_("Bus, parking, the entrance without steps, who meets people at the door."),
        required=False,
        max_length=2000,
        widget=Paragraphs(rows=3),
    )
    online_link = forms.URLField(
        label=_("Link to join online"),
        required=False,
        max_length=300,
        assume_scheme="https",
        error_messages={"invalid": _("Write the whole link, beginning with https://")},
    )
    phone_in = forms.CharField(label=_("Number to join by phone"), required=False, max_length=60)
    phase = forms.ChoiceField(label=_("Which phase is it in?"), required=False, choices=Phase, widget=Chips)
    leaders = ManyRowsField(
        label=_("Who leads it?"),
        help_text=_("People with lived experience can lead too."),
        queryset=Participant.objects.none(),
        required=False,
        widget=Checkboxes,
    )
    coming_was_free = forms.ChoiceField(
        label=_("Can people say no to coming, and lose nothing?"),
        required=False,
        choices=[("yes", _("Yes")), ("no", _("No, some have to come")), ("", _("I do not know"))],
        widget=Radios,
    )

    def __init__(self, *args, project, today, button, cancel, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today
        here = Participant.objects.current().filter(project=project).select_related("person")
        self.fields["leaders"].queryset = here.order_by("person__name", "pk")
        self.helper = form_helper(button=button, cancel=cancel)

    def clean_on(self):
        on = self.cleaned_data["on"]
        if abs(on - self.today) > timedelta(days=3 * 366):
            raise forms.ValidationError(_("Check the year. This is more than three years away."))
        return on

    def clean(self):
        cleaned = super().clean()
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", _("Choose an end that is later than the start"))
        return cleaned

    @property
    def plan(self):
        """The cleaned fields as ``plan_session`` and ``change_session`` take them; times are aware."""
        given = dict(self.cleaned_data)
        on, starts, ends = given.pop("on"), given.pop("starts"), given.pop("ends")
        given["starts_at"] = timezone.make_aware(datetime.combine(on, starts))
        given["ends_at"] = timezone.make_aware(datetime.combine(on, ends))
        given["coming_was_free"] = FREE[given["coming_was_free"]]
        given["leaders"] = list(given["leaders"])
        return given


def plan_of(session, same_day=True):
    """Return the initial values for a form about this session; without ``same_day`` for another one like it."""
    starts, ends = timezone.localtime(session.starts_at), timezone.localtime(session.ends_at)
    words = {value: word for word, value in FREE.items()}
    copied = ("place", "directions", "online_link", "phone_in", "phase")
    return {
        **{name: getattr(session, name) for name in copied},
        **({"on": starts.date(), "title": session.title, "purpose": session.purpose} if same_day else {}),
        "starts": starts.time(),
        "ends": ends.time(),
        "leaders": [leader.pk for leader in session.leaders.all()],
        "coming_was_free": words[session.coming_was_free],
    }
