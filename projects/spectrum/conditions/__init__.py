"""The conditions of every level. Each has an id, a name, a sentence for what was found and one for what changes it."""

from projects.spectrum.conditions import level1, level2, level3, level4, level5, level6, level7
from projects.spectrum.conditions.base import Condition
from projects.spectrum.levels import Phase

CONDITIONS: tuple[Condition, ...] = (
    *level1.CONDITIONS,
    *level2.CONDITIONS,
    *level3.CONDITIONS,
    *level4.CONDITIONS,
    *level5.CONDITIONS,
    *level6.CONDITIONS,
    *level7.CONDITIONS,
)


def conditions_of(phase: Phase | None) -> tuple[Condition, ...]:
    """Those asked of a phase, or of the whole project; the one on takers' share in a phase is only of phases."""
    if phase is None:
        return tuple(each for each in CONDITIONS if each.id != "7b-phase")
    return tuple(each for each in CONDITIONS if phase in each.phases)
