import pytest

from projects.spectrum.tally import Tally, tally
from projects.spectrum.truth import Truth


def test_decisions_that_are_not_recorded_say_nothing() -> None:
    count = tally(None, lambda _one: Truth.MET, 10)
    assert (count.more_than(0), count.at_least(0.5), count.below(0.5)) == (
        Truth.NOT_RECORDED,
        Truth.NOT_RECORDED,
        Truth.LIKELY,
    )


@pytest.mark.parametrize(
    ("count", "truth"),
    [
        (Tally(met=1, total=2), Truth.MET),
        (Tally(met=1, unknown=1, total=2), Truth.MET),
        (Tally(met=1, unknown=2, total=3), Truth.LIKELY),
        (Tally(likely=1, total=1), Truth.LIKELY),
        (Tally(unknown=1, total=1), Truth.NOT_RECORDED),
        (Tally(met=1, total=3), Truth.NOT_MET),
        (Tally(), Truth.NOT_MET),
    ],
)
def test_half_is_reached_for_sure_likely_perhaps_or_not(count: Tally, truth: Truth) -> None:
    assert count.at_least(0.5) is truth


def test_more_than_half_is_more_than_one_of_two() -> None:
    assert (Tally(met=1, total=2).more_than(0.5), Tally(met=2, total=2).more_than(0.5)) == (Truth.NOT_MET, Truth.MET)


@pytest.mark.parametrize(
    ("count", "truth"),
    [
        (Tally(met=1, total=3), Truth.MET),
        (Tally(met=1, unknown=1, total=3), Truth.LIKELY),
        (Tally(met=2, total=3), Truth.NOT_MET),
        (Tally(), Truth.MET),
    ],
)
def test_fewer_than_half_is_likely_where_not_all_is_known(count: Tally, truth: Truth) -> None:
    assert count.below(0.5) is truth


def test_among_many_decisions_a_few_known_ones_do_not_stand_for_all() -> None:
    assert Tally(met=2, unknown=10, total=12).at_least(0.5) is Truth.NOT_RECORDED
