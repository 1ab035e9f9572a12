"""Level 2: coming was free, and how the service works was explained."""

from projects.spectrum.asking import explained, gave_data, shared_reasons
from projects.spectrum.conditions.base import EVERY_PHASE, Condition, plain
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Truth, any_of, known
from projects.spectrum.words import _


def learned_how_it_works(scope: Scope) -> Truth:
    """Explained, or anything of level 3 or more is known."""
    return any_of(explained(scope), shared_reasons(scope), gave_data(scope, 2))


CONDITIONS = (
    Condition(
        id="2a",
        level=2,
        name=_("Coming was free"),
        met=_("People could stay away, or say no, without losing anything."),
        not_met=_("People could not stay away without losing something."),
        not_recorded=_("It is not recorded whether people could stay away without losing anything."),
        change=_("Make coming free, say so, and record it with each session."),
        test=plain(lambda scope: known(scope.facts.attendance_voluntary)),
    ),
    Condition(
        id="2b",
        level=2,
        name=_("How the service works was explained"),
        met=_("How the service works was explained to people, or more than that."),
        not_met=_("How the service works was not explained to people."),
        not_recorded=_("It is not recorded whether anybody explained how the service works."),
        change=_("Explain how the service works, and record it as shared information."),
        test=plain(learned_how_it_works),
        defining=True,
        phases=EVERY_PHASE,
    ),
)
