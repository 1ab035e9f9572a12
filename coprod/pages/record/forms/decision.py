from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coprod.core.web.widgets import Chips, Paragraphs, Radios
from coprod.pages.record.forms.people import TapField
from coprod.pages.record.forms.typed import Typed
from projects.models import Phase, Who
from projects.models.decision import Method

OTHER, ALL, SOME, UNKNOWN = "other", "all", "some", "unknown"
CHANGED = {"yes": True, "no": False, "": None}


class DecisionForm(Typed, forms.Form):
    """A decision in four taps, and more for those who know more. ``taking`` and ``decision`` are for the service."""

    folded = ("method", "seen_differently", "changed")

    question = forms.ChoiceField(
        label=_("What was the question?"), widget=Chips, error_messages={"required": _("Choose what the question was")}
    )
    other_question = forms.CharField(label=_("Another question: which?"), required=False, max_length=300)
    phase = forms.ChoiceField(label=_("Which phase is it in?"), required=False, choices=Phase, widget=Chips)
    took_part = forms.ChoiceField(
        label=_("Who took part?"), widget=Chips, error_messages={"required": _("Choose who took part")}
    )
    final_say = forms.ChoiceField(
        label=_("Who had the final say?"),
        choices=[*Who.choices, (UNKNOWN, _("I do not know"))],
        widget=Chips,
        error_messages={"required": _("Choose who had the final say, or that you do not know")},
    )
    outcome = forms.CharField(
        label=_("What was decided?"), help_text=_("You can add this later."), required=False, max_length=2000
    )
    method = forms.ChoiceField(label=_("How was it decided?"), required=False, choices=Method, widget=Chips)
    seen_differently = forms.CharField(
        label=_("Who saw it differently, and why?"), required=False, max_length=2000, widget=Paragraphs(rows=2)
    )
    changed = forms.ChoiceField(
        label=_("Did it change because of what people said?"),
        required=False,
        choices=[("yes", _("Yes")), ("no", _("No")), ("", _("I do not know"))],
        widget=Radios,
    )

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, prefix="decided", **kwargs)
        self.page = page
        self.asked = {f"d{one.pk}": one for one in page.open_questions}
        self.items = {f"a{item.pk}": item.text for item in page.items if item.text not in _decided(page)}
        asked = [(key, one.question) for key, one in self.asked.items()]
        self.fields["question"].choices = [*asked, *self.items.items(), (OTHER, _("Another question"))]
        self.fields["phase"].initial = page.session.phase
        self.fields["took_part"].choices = [(ALL, _all_who_came(len(page.came))), (SOME, _("Some of them"))]
        self.fields["takers"] = TapField(page.came or page.people, label=_("Some of them: who?"), required=False)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("question") == OTHER and not cleaned.get("other_question", "").strip():
            self.add_error("other_question", _("Write what the question was"))
        if cleaned.get("took_part") == ALL and not self.page.came:
            self.add_error("took_part", _("Save who came first, or choose “Some of them” and tap who"))
        if cleaned.get("took_part") == SOME and not cleaned.get("takers"):
            self.add_error("takers", _("Tap who took part"))
        return cleaned

    @property
    def decision(self):
        """The open question that was answered, or None where this one was not opened before."""
        return self.asked.get(self.cleaned_data["question"])

    @property
    def question_text(self):
        return self.items.get(self.cleaned_data["question"], self.cleaned_data["other_question"])

    @property
    def taking(self):
        """The cleaned fields as ``take_decision`` takes them; what nobody knows is left as not recorded."""
        given = self.cleaned_data
        known = {name: given[name] for name in ("phase", "outcome", "method", "seen_differently") if given[name]}
        return known | {
            "final_say": "" if given["final_say"] == UNKNOWN else given["final_say"],
            "changed_by_input": CHANGED[given["changed"]],
            "takers": self.page.came if given["took_part"] == ALL else given["takers"],
        }


def _decided(page):
    return {decision.question for decision in page.decisions}


def _all_who_came(number):
    if not number:
        return _("All who came")
    return ngettext("The %(number)d who came", "All %(number)d who came", number) % {"number": number}
