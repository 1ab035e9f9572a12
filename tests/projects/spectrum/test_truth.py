import pytest

from projects.spectrum.truth import Mode, Truth, all_of, any_of, at_least, either, known, read_in_modes


@pytest.mark.parametrize(("value", "truth"), [(True, Truth.MET), (False, Truth.NOT_MET), (None, Truth.NOT_RECORDED)])
def test_a_yes_or_no_fact_is_met_not_met_or_not_recorded(value: bool | None, truth: Truth) -> None:
    assert known(value) is truth


def test_an_unknown_fact_may_be_likely() -> None:
    assert known(None, Truth.LIKELY) is Truth.LIKELY


@pytest.mark.parametrize(("value", "truth"), [(2, Truth.MET), (1.9, Truth.NOT_MET), (None, Truth.NOT_RECORDED)])
def test_a_number_reaches_its_floor_or_not(value: float | None, truth: Truth) -> None:
    assert at_least(value, 2) is truth


def test_a_third_reaches_a_third() -> None:
    assert at_least(0.1 + 0.2, 0.3) is Truth.MET


def test_all_of_is_the_weakest_and_any_of_the_strongest() -> None:
    assert (all_of(Truth.MET, Truth.LIKELY), any_of(Truth.NOT_MET, Truth.LIKELY)) == (Truth.LIKELY, Truth.LIKELY)


def test_all_of_nothing_is_met_and_any_of_nothing_is_not() -> None:
    assert (all_of(), any_of(), either([])) == (Truth.MET, Truth.NOT_MET, Truth.NOT_MET)


@pytest.mark.parametrize(
    ("modes", "truth"),
    [
        ((True, True, True), Truth.MET),
        ((False, True, True), Truth.LIKELY),
        ((False, False, True), Truth.NOT_RECORDED),
        ((False, False, False), Truth.NOT_MET),
        ((True, False, False), Truth.MET),
    ],
)
def test_three_readings_make_one_truth(modes: tuple[bool, bool, bool], truth: Truth) -> None:
    assert read_in_modes(*modes) is truth


def test_a_mode_is_the_least_truth_that_counts() -> None:
    assert [mode <= Truth.LIKELY for mode in (Mode.CERTAIN, Mode.LIKELY, Mode.POSSIBLE)] == [False, True, True]
