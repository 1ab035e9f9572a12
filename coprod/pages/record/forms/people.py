from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.levels import kind_name
from coprod.core.web.rows import row_ids
from coprod.core.web.widgets import Taps
from coprod.pages.record.forms.typed import Typed
from sessions.forms.people import for_readers


def named(people, *first):
    """Return choices of people by id, after the given ones."""
    return [*first, *((str(one.pk), one.person.called) for one in people)]


class Ids(forms.CharField):
    """Numbers in one hidden input, as a set; anything else there is left out."""

    widget = forms.HiddenInput

    def clean(self, value):
        return row_ids((value or "").split(","))


class TapField(forms.TypedMultipleChoiceField):
    """People to tap, out of a list that has been read already; cleans to the participants."""

    widget = Taps

    def __init__(self, people, **kwargs):
        self.people = {str(one.pk): one for one in people}
        super().__init__(choices=named(people), coerce=self.people.get, **kwargs)
        self.widget.details = {pk: (kind_name(one.kind), one.kind) for pk, one in self.people.items()}


class CameForm(Typed, forms.Form):
    """Who came. ``seen`` are those who stood recorded when the page was opened."""

    seen = Ids(required=False)

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, prefix="came", **kwargs)
        recorded = [one.pk for one in page.came]
        self.fields["participants"] = TapField(
            page.people,
            label=for_readers(_("Who came")),
            help_text=_("Those who said they would come are ticked. Tap to change."),
            required=False,
            initial=recorded or sorted(page.said_yes),
            error_messages={"invalid_choice": _("Choose people who take part in this project")},
        )
        self.fields["seen"].initial = ",".join(map(str, recorded))
        self.helper = form_helper(tag=False, mark_optional=False)

    def typed(self):
        seen = self.fields["seen"].clean(self["seen"].data)
        before = seen or set(self.fields["participants"].initial)
        ticked = row_ids(self["participants"].data)
        return {} if ticked == before else self.raw("participants", "seen")
