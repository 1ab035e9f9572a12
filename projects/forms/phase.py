from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.forms import form_helper
from projects.forms.fields import PastDayField


class PhaseDayForm(forms.Form):
    on = PastDayField(label=_("On which day?"), required_words=_("Write the day on which it was"))

    def __init__(self, *args, button, cancel, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = form_helper(button=button, cancel=cancel)
