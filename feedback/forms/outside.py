from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.widgets import Radios
from feedback.ballotbox.limits import LEAST_INVITED, SURVEY_DAYS
from feedback.services.outside import MOST_CODES, MOST_DAYS

CODES, LINK = "codes", "link"
WAYS = [(CODES, _("Forms with a code each")), (LINK, _("A link that anybody can use"))]
HINTS = {
    CODES: _("You hand them out. Each code works one time."),
    LINK: _("You put it in a newsletter or on a poster. Anybody can answer, more than once: the least certain way."),
}


class OutsideForm(forms.Form):
    """In which way people outside the group are asked, how many, and for how long."""

    way = forms.ChoiceField(
        label=_("How will you ask them?"),
        choices=WAYS,
        widget=Radios(hints=HINTS),
        error_messages={"required": _("Choose forms with codes, or a link.")},
    )
    codes = forms.IntegerField(
        label=_("How many forms with codes?"),
        help_text=_("Only where you chose forms. As many as you will really hand out, at least five."),
        min_value=LEAST_INVITED,
        max_value=MOST_CODES,
        required=False,
    )
    days = forms.IntegerField(
        label=_("For how many days?"),
        help_text=_("Long enough for forms to come back by post. It cannot be changed later."),
        min_value=SURVEY_DAYS,
        max_value=MOST_DAYS,
        initial=14,
    )

    helper = form_helper(button=_("Open this survey"), mark_optional=False)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("way") == CODES and cleaned.get("codes") is None and "codes" not in self.errors:
            self.add_error("codes", _("Say how many forms you will hand out."))
        return cleaned

    @property
    def by_link(self) -> bool:
        """Whether it is a link that is wanted, once the form is valid."""
        return self.cleaned_data["way"] == LINK
