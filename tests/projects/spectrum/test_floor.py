from dataclasses import replace

import pytest

from projects.spectrum.facts import PhaseFacts, Phases
from projects.spectrum.floor import lowered
from projects.spectrum.placement import place
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Mode
from tests.projects.spectrum.making import GOOD

LEFT_OUT = PhaseFacts(True, False, False, False)
TOLD = PhaseFacts(True, True, True, False)


@pytest.mark.parametrize(("level", "after"), [(4, 4), (5, 4), (6, 5), (7, 6)])
def test_leaving_people_out_of_choosing_costs_one_level_from_five_up(level: int, after: int) -> None:
    facts = replace(GOOD, phases=replace(GOOD.phases, choose=LEFT_OUT))
    assert lowered(Scope(facts), level, Mode.POSSIBLE) == after


@pytest.mark.parametrize(("level", "after"), [(6, 6), (7, 6)])
def test_leaving_people_out_of_the_doing_tells_seven_from_six(level: int, after: int) -> None:
    facts = replace(GOOD, phases=replace(GOOD.phases, deliver=TOLD))
    assert lowered(Scope(facts), level, Mode.POSSIBLE) == after


def test_where_phases_are_not_recorded_certain_falls_and_likely_does_not() -> None:
    scope = Scope(replace(GOOD, phases=Phases()))
    assert (lowered(scope, 6, Mode.CERTAIN), lowered(scope, 6, Mode.LIKELY)) == (5, 6)


def test_a_phase_left_out_is_named_among_what_would_move_the_project() -> None:
    facts = replace(GOOD, phases=replace(GOOD.phases, check=TOLD))
    made = place(facts)
    assert (made.whole.likely, [each.id for each in made.moves]) == (6, ["floor"])
