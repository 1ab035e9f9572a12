"""Ways to answer. Each is an ordinary Django widget that our template pack draws in its own way."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coprod.core.web.drawing.bars import ANSWER_WORDS

FACE_WORDS = tuple(enumerate(ANSWER_WORDS, 1))


class Radios(forms.RadioSelect):
    """One of a few, under each other; *hints* gives a sentence for some values."""

    drawn_as = "radios"

    def __init__(self, attrs=None, choices=(), hints=None):
        super().__init__(attrs, choices)
        self.hints = {str(value): text for value, text in (hints or {}).items()}


class Chips(Radios):
    """One of a few short words, beside each other."""

    drawn_as = "chips"


class Faces(Radios):
    """Five worded faces for the values 1 to 5; a question that may be skipped gets a sixth radio to say so."""

    drawn_as = "faces"


class Checkboxes(forms.CheckboxSelectMultiple):
    """Any number of a few; *hints* gives a sentence for some values."""

    drawn_as = "checkboxes"

    def __init__(self, attrs=None, choices=(), hints=None):
        super().__init__(attrs, choices)
        self.hints = {str(value): text for value, text in (hints or {}).items()}


class Taps(forms.CheckboxSelectMultiple):
    """People to tap; *details* gives (words, kind of experience) for each value."""

    drawn_as = "taps"

    def __init__(self, attrs=None, choices=(), details=None):
        super().__init__(attrs, choices)
        self.details = {str(value): detail for value, detail in (details or {}).items()}


class Day(forms.DateInput):
    """A day, in the device's own picker; typed days such as 3/12/2026 are understood too."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class Clock(forms.TimeInput):
    """A time, in the device's own picker."""

    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


class Moment(forms.SplitDateTimeWidget):
    """A day and a time, for a SplitDateTimeField."""

    drawn_as = "group"
    labels = (_("Day"), _("Time"))

    def __init__(self, attrs=None):
        forms.MultiWidget.__init__(self, [Day(), Clock()], attrs)


class Paragraphs(forms.Textarea):
    """Room for people's own words."""

    def __init__(self, attrs=None, rows=5):
        super().__init__({"rows": rows, **(attrs or {})})
        self.attrs.pop("cols", None)
