from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.rows import row_id
from coprod.core.web.widgets import Chips, Paragraphs
from projects.forms.fields import KnownOrNot, PastDayField, PeopleField, YesNoField
from projects.models import Signature, YesNo
from projects.services.agreement import MAX_CLAUSES

SPARE = 3


class PointForm(forms.Form):
    text = forms.CharField(
        label=_("Point"),
        required=False,
        max_length=600,
        widget=Paragraphs(rows=2),
        error_messages={"max_length": _("Make this point shorter: 600 letters at most")},
    )


class NumberedPoints(forms.BaseFormSet):
    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["text"].label = gettext("Point %(number)s") % {"number": index + 1}


PointFormSet = forms.formset_factory(
    PointForm, formset=NumberedPoints, extra=SPARE, max_num=MAX_CLAUSES, absolute_max=MAX_CLAUSES + SPARE
)


def points(formset):
    """Return the texts of the points as they were sent, empty ones too."""
    return [form.cleaned_data.get("text", "").strip() for form in formset]


def rearranged(texts, press):
    """Return the texts after a press of "up-2", "down-2" or "remove-2" (places from 0), without the empty ones."""
    texts, (what, _dash, place) = list(texts), press.partition("-")
    here = row_id(place)
    if here is not None and here < len(texts):
        taken = texts.pop(here)
        if what != "remove":
            texts.insert(max(here - 1, 0) if what == "up" else here + 1, taken)
    return [text for text in texts if text]


class WrittenByForm(forms.Form):
    written_by_lived = KnownOrNot(YesNo.choices, label=_("Did people with lived experience write it too?"))
    written_by_learnt = KnownOrNot(YesNo.choices, label=_("Did people with learnt experience write it too?"))
    put_to_everyone = YesNoField(label=_("Was it put to everybody?"))


class AgreedForm(forms.Form):
    people = PeopleField(
        label=_("Who agreed?"),
        help_text=_("Tap those who said yes themselves. Whoever agreed before stays as they are."),
        error_messages={"required": _("Tap at least one person")},
    )
    way = forms.ChoiceField(
        label=_("How did they agree?"),
        choices=[(way.value, way.label) for way in (Signature.Way.ALOUD, Signature.Way.PAPER)],
        widget=Chips,
        error_messages={"required": _("Choose how they agreed")},
    )
    helper = form_helper(button=_("Keep who agreed"))

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["people"].offer(people)


class ReviewForm(forms.Form):
    on = PastDayField(
        label=_("When did the group look at it again?"), required_words=_("Write the day on which you looked at it")
    )
    note = forms.CharField(
        label=_("What came of it?"),
        help_text=_("For example: we kept it as it is."),
        required=False,
        max_length=300,
    )
    helper = form_helper(button=_("Keep this"))
