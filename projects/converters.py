"""Parts of addresses that are one of a few words."""

from django.urls.converters import StringConverter

from projects.models import Phase


class PhaseWord(StringConverter):
    regex = "|".join(Phase.values)
    example = "design"


class AimWord(StringConverter):
    regex = "priority|indicator"
    example = "priority"


class StepWord(StringConverter):
    regex = "about|scope|means|aim|coming|contacts"
    example = "scope"
