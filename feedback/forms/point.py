from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from coprod.core.web.widgets import Day, Radios
from feedback.models.point import Moment


class PointForm(forms.Form):
    """For which moment of the project, and on which day."""

    moment = forms.ChoiceField(
        label=_("When in the project?"),
        widget=Radios(),
        error_messages={"required": _("Choose the start, the middle or the end.")},
    )
    opens_on = forms.DateField(
        label=_("On which day should people get the questions?"),
        help_text=_("From tomorrow on. They have a week to answer, and get one reminder."),
        widget=Day(),
        error_messages={
            "required": _("Choose a day."),
            "invalid": _("Write the day like this: 27 3 2027, or 27/03/2027."),
        },
    )

    helper = form_helper(button=_("Plan this survey"), mark_optional=False)

    def __init__(self, *args, taken=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["moment"].choices = [choice for choice in Moment.choices if choice[0] not in taken]
