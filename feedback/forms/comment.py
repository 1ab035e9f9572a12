from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.widgets import Paragraphs, Radios
from feedback.models.comment import SharedAs
from feedback.services.comment import HELD_BACK

WAYS = [
    (SharedAs.WHOLE, _("Share it as it is")),
    (SharedAs.WORDS_OUT, _("Take words out, then share it")),
    (SharedAs.SUMMARY, _("Say it in my own words")),
    (HELD_BACK, _("Hold it back")),
]
HINTS = {
    SharedAs.WHOLE: _("Nobody can tell from it who wrote it, and it hurts nobody."),
    SharedAs.WORDS_OUT: _("Names, places, numbers, anything that only one person would say."),
    SharedAs.SUMMARY: _("Where the way it is written could give somebody away."),
    HELD_BACK: _("Nobody reads it. It is destroyed."),
}


class ReviewForm(forms.Form):
    """What becomes of one comment. ``text`` is only needed where words are taken out or said in other words."""

    how = forms.ChoiceField(
        label=_("What should the group read?"),
        choices=WAYS,
        widget=Radios(hints=HINTS),
        error_messages={"required": _("Choose what becomes of this comment.")},
    )
    text = forms.CharField(
        label=_("What the group reads instead"),
        help_text=_("Only if you take words out, or say it in your own words. What is marked is taken out already."),
        required=False,
        max_length=2000,
        widget=Paragraphs(rows=5),
    )

    helper = form_helper(button=_("Keep this and go on"), mark_optional=False)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("how") in (SharedAs.WORDS_OUT, SharedAs.SUMMARY) and not cleaned.get("text", "").strip():
            self.add_error("text", _("Write what the group may read."))
        return cleaned
