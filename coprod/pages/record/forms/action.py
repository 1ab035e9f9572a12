from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.widgets import Day, Paragraphs
from coprod.pages.record.forms.people import TapField, named
from coprod.pages.record.forms.typed import Typed
from sessions.services.session import fingerprint

NEXT, MONTH, DAY = "next", "month", "day"


class ActionForm(Typed, forms.Form):
    """What will be done, by whom, by when. ``action`` are the fields as the service takes them."""

    folded = ("day", "others")

    text = forms.CharField(
        label=_("What will be done"), max_length=300, error_messages={"required": _("Write what will be done")}
    )
    owner = forms.ChoiceField(label=_("By whom"), required=False)
    when = forms.ChoiceField(label=_("By when"), required=False)
    day = forms.DateField(
        label=_("Another day: which?"),
        required=False,
        widget=Day,
        error_messages={"invalid": _("Write the day like 3/12/2026")},
    )

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, prefix="todo", **kwargs)
        self.page = page
        self.people = {str(one.pk): one for one in page.people}
        self.fields["owner"].choices = named(page.people, ("", _("Nobody yet")))
        self.fields["when"].choices = [
            ("", _("No day yet")), *([(NEXT, _("The next session"))] if page.next_session else []),
            (MONTH, _("In a month")), (DAY, _("Another day")),
        ]  # fmt: skip
        self.fields["others"] = TapField(page.people, label=_("Who else?"), required=False)
        self.helper = form_helper(tag=False, label_size="s", mark_optional=False)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("when") == DAY and "day" not in self.errors and not cleaned.get("day"):
            self.add_error("day", _("Choose the day"))
        return cleaned

    @property
    def action(self):
        owner = self.people.get(self.cleaned_data["owner"])
        owners = {one.pk: one for one in [owner, *self.cleaned_data["others"]] if one}
        return {"text": self.cleaned_data["text"], "owners": list(owners.values()), "due_on": self._due_on()}

    def _due_on(self):
        when, held = self.cleaned_data["when"], timezone.localtime(self.page.session.starts_at).date()
        if when == NEXT:
            return timezone.localtime(self.page.next_session.starts_at).date()
        return held + timedelta(days=30) if when == MONTH else self.cleaned_data["day"]


class NotesForm(Typed, forms.Form):
    """Notes for the group. ``seen`` tells whether somebody else changed them meanwhile."""

    notes = forms.CharField(
        label=_("Notes"),
        help_text=_("What people should be able to read later. Leave out who said what, unless they want it."),
        required=False,
        max_length=20000,
        widget=Paragraphs(rows=6),
    )
    survey_talked_about = forms.BooleanField(
        label=_("We talked about what people said in the last survey"), required=False
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, page):
        session = page.session
        seen = fingerprint(session.notes)
        known = {"notes": session.notes, "survey_talked_about": session.survey_talked_about, "seen": seen}
        super().__init__(data, initial=known, prefix="notes")
        self.helper = form_helper(tag=False, label_size="s")

    def typed(self):
        is_same = fingerprint(self["notes"].data or "") == self["seen"].data
        if is_same and self["survey_talked_about"].data == self.initial["survey_talked_about"]:
            return {}
        return self.raw("notes", "survey_talked_about", "seen")

    def show_again(self, session):
        """After a colleague's change: what was typed stays, and saving once more is meant to keep it."""
        self.data = {**self.data.dict(), self.add_prefix("seen"): fingerprint(session.notes)}
