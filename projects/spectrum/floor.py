"""A phase in which people were left out: it costs the project one level, not more.

A project is placed by what its people did in its strongest phases. A started phase in which they were neither told
nor asked shows that this did not reach everywhere. For Deliver and Check that is what tells level 6 from level 7, so
these count at 7 alone.
"""

from projects.spectrum.facts import PhaseFacts
from projects.spectrum.levels import Phase
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Mode, Truth, all_of, any_of, known

HIGHEST = 7
FIRST_THAT_FALLS = 5


def lowered(scope: Scope, level: int, mode: Mode) -> int:
    """The level (0 to 7), one lower where a started phase left people out."""
    if level < FIRST_THAT_FALLS:
        return level
    free = nobody_left_out(scope)
    if level == HIGHEST:
        free = all_of(free, everybody_asked(scope))
    return level if free >= mode else level - 1


def nobody_left_out(scope: Scope) -> Truth:
    """In Choose and Design, where they have started, people were told or asked."""
    phases = scope.facts.phases
    return all_of(
        *(
            any_of(_not_started(it), known(it.people_told, Truth.LIKELY), known(it.people_asked, Truth.LIKELY))
            for it in (phases.choose, phases.design)
        )
    )


def everybody_asked(scope: Scope) -> Truth:
    """In every started phase people were asked."""
    found = (scope.facts.phases.of(each) for each in Phase)
    return all_of(*(any_of(_not_started(it), known(it.people_asked, Truth.LIKELY)) for it in found))


def _not_started(phase: PhaseFacts) -> Truth:
    return Truth.LIKELY if phase.started is None else known(not phase.started)
