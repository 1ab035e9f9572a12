from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from feedback.ballotbox.limits import LEAST_INVITED, SURVEY_DAYS
from feedback.services.outside import MOST_CODES, MOST_DAYS


class OutsideForm(forms.Form):
    """How many people outside the group are asked, and for how long."""

    codes = forms.IntegerField(
        label=_("How many people will you ask?"),
        help_text=_("One form with one code for each. As many as you will really hand out, at least five."),
        min_value=LEAST_INVITED,
        max_value=MOST_CODES,
    )
    days = forms.IntegerField(
        label=_("For how many days?"),
        help_text=_("Long enough for forms to come back by post. It cannot be changed later."),
        min_value=SURVEY_DAYS,
        max_value=MOST_DAYS,
        initial=14,
    )

    helper = form_helper(button=_("Open this survey"), mark_optional=False)
