"""The steps of describing a project, in the order in which they are asked."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from projects.forms.project import AboutForm, AimForm, ComingForm, ContactsForm, MeansForm, ScopeForm, StepForm


class Step(NamedTuple):
    slug: str
    title: str
    lead: str
    form: type[StepForm]


STEPS = (
    Step("about", _("What it is"), "", AboutForm),
    Step(
        "scope",
        _("What can change, and what is hard"),
        _("Write it for people who have never worked with you. You can come back to it."),
        ScopeForm,
    ),
    Step("means", _("Money, time and rules"), _("What you have to work with. You can come back to it."), MeansForm),
    Step("aim", _("Our aim"), "", AimForm),
    Step("coming", _("Coming, and being supported"), "", ComingForm),
    Step("contacts", _("Who to ask, and who to ring"), _("People find this on their own page."), ContactsForm),
)


def step_called(slug):
    """Return the step and the one after it (None after the last)."""
    place = [step.slug for step in STEPS].index(slug)
    return STEPS[place], next(iter(STEPS[place + 1 :]), None)
