"""What must hold for every set of facts."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from projects.spectrum.facts import Facts, Who
from projects.spectrum.levels import Phase
from projects.spectrum.placement import place
from projects.spectrum.reading import facts_from_json, facts_to_json
from projects.spectrum.result import Range, placement_from
from tests.projects.spectrum.making import ONE_DECISION, at, facts_of_all_sorts, kind_at, paths, put

LOW_IS_GOOD = ("taken_before_asking", "reversed_by_organisation", "answered_within_days", "learnt_paid")
NEITHER = ("phase", "what", "started", "lived_count", "lived_takers_count", "learnt_mean_influence", "decisions")


def ranges(facts: Facts) -> list[Range]:
    """The whole project's levels and those of each phase that has them."""
    made = place(facts)
    return [made.whole, *(levels for _phase, levels in made.phases if levels)]


@given(facts_of_all_sorts())
def test_certain_is_at_most_likely_and_likely_at_most_possible(facts: Facts) -> None:
    assert all(0 <= it.certain <= it.likely <= it.possible <= 7 for it in ranges(facts))


@given(facts_of_all_sorts(), st.data())
def test_a_fact_that_becomes_unknown_never_raises_certain_nor_lowers_possible(facts: Facts, data: Any) -> None:
    ways = [way for way in paths(facts) if way[-1] != "reversed_by_organisation"]
    if not ways:
        return
    way = data.draw(st.sampled_from(ways))
    before, after = place(facts), place(put(facts, way, None) if at(facts, way) is not None else facts)
    assert after.whole.certain <= before.whole.certain, way
    assert after.whole.possible >= before.whole.possible, way
    for phase in Phase:
        here, there = before.phase(phase), after.phase(phase)
        if here and there:
            assert there.certain <= here.certain and there.possible >= here.possible, (way, phase)


@given(facts_of_all_sorts(), st.data())
def test_a_fact_that_gets_better_lowers_nothing(facts: Facts, data: Any) -> None:
    ways = [way for way in paths(facts) if way[-1] not in NEITHER and kind_at(way) in (bool, Who, float, int)]
    if not ways:
        return
    way = data.draw(st.sampled_from(ways))
    better = put(facts, way, best(way))
    if way[-1] == "final_say":
        # a shared decision that hardly anybody lived took part in is not better: it lowers the mean
        better = put(better, (*way[:-1], "lived_takers_share"), 1.0)
    for before, after in zip(ranges(facts), ranges(better), strict=True):
        assert (after.certain, after.likely, after.possible) >= (before.certain, 0, 0), way
        assert after.likely >= before.likely and after.possible >= before.possible, way


def best(way: tuple[Any, ...]) -> Any:
    """The best value of the fact at the end of the path."""
    kind = kind_at(way)
    if kind is Who:
        return Who.JOINT
    if kind is bool:
        return way[-1] not in LOW_IS_GOOD
    if way[-1] in LOW_IS_GOOD:
        return 0.0
    return 1.0 if "share" in way[-1] or "mean" in way[-1] else 60


@given(facts_of_all_sorts(), st.randoms())
def test_the_order_of_decisions_does_not_matter(facts: Facts, chance: Any) -> None:
    shuffled = list(facts.decisions or ())
    chance.shuffle(shuffled)
    assert ranges(replace(facts, decisions=tuple(shuffled))) == ranges(replace(facts, decisions=facts.decisions or ()))


@given(facts_of_all_sorts(fewest=10, most=16), st.data())
def test_with_ten_decisions_or_more_changing_one_moves_the_project_by_one_at_most(facts: Facts, data: Any) -> None:
    number = data.draw(st.integers(0, len(facts.decisions or ()) - 1))
    changed = put(facts, ("decisions", number), data.draw(ONE_DECISION))
    before, after = place(facts).whole, place(changed).whole
    assert abs(after.likely - before.likely) <= 1
    assert abs(after.certain - before.certain) <= 1
    assert abs(after.possible - before.possible) <= 1


@given(facts_of_all_sorts(fewest=1), st.sampled_from(Phase))
def test_a_phase_all_of_whose_decisions_come_before_their_asking_is_at_most_three(facts: Facts, phase: Phase) -> None:
    placed = [replace(each, phase=each.phase or phase) for each in facts.decisions or ()]
    decisions = tuple(replace(each, taken_before_asking=True) if each.phase is phase else each for each in placed)
    if not any(each.phase is phase for each in decisions):
        return
    levels = place(replace(facts, decisions=decisions)).phase(phase)
    assert levels is None or levels.possible <= 3


@given(facts_of_all_sorts())
def test_placing_twice_and_by_way_of_json_gives_the_same(facts: Facts) -> None:
    made = place(facts)
    assert facts_from_json(facts_to_json(facts)) == facts
    assert placement_from(made.as_data()) == made == place(facts)
