"""What would move a project up by one level, in the words of the rules themselves."""

from projects.spectrum.caps import caps_of
from projects.spectrum.conditions import conditions_of
from projects.spectrum.floor import lowered
from projects.spectrum.result import Hold
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Mode, Truth
from projects.spectrum.words import _

HIGHEST = 7


def moves(scope: Scope, reached: int) -> tuple[Hold, ...]:
    """Every defining condition and cap that keeps the project under the next level; none at the highest."""
    if reached == HIGHEST:
        return ()
    on_the_way = scope.towards(reached + 1)
    wanting = [
        Hold(each.id, each.name, each.found(on_the_way)[1].plain(), each.change)
        for each in conditions_of(None)
        if each.defining and each.level <= reached + 1 and each.truth(on_the_way) < Truth.LIKELY
    ]
    holding = [
        Hold(each.id, each.name, each.found, each.change)
        for each in caps_of(on_the_way)
        if each.allows(on_the_way) < Truth.LIKELY and each.applies(scope)
    ]
    return (*wanting, *holding, *_left_out(scope, reached))


def _left_out(scope: Scope, reached: int) -> tuple[Hold, ...]:
    if lowered(scope, reached + 1, Mode.LIKELY) > reached:
        return ()
    return (
        Hold(
            "floor",
            _("People were left out of a phase"),
            _("A phase has started in which people were neither told nor asked, or were not asked."),
            _("Tell and ask people in every phase that has started."),
        ),
    )
