from projects.spectrum.levels import BAND_NAMES, LEVELS, PHASE_NAMES, Band, Phase, level


def test_levels_are_numbered_from_nought_to_seven() -> None:
    assert [each.number for each in LEVELS] == list(range(8))


def test_every_level_but_nought_has_a_question_that_people_can_ask() -> None:
    assert [each.number for each in LEVELS if not each.question] == [0]


def test_bands_run_from_doing_to_over_doing_for_to_doing_with() -> None:
    to, for_, with_ = Band.DOING_TO, Band.DOING_FOR, Band.DOING_WITH
    assert [each.band for each in LEVELS[1:]] == [to, to, for_, for_, for_, with_, with_]


def test_a_level_is_found_by_its_number() -> None:
    assert level(5).name == "Engaging"


def test_every_phase_and_band_has_its_name() -> None:
    assert (list(PHASE_NAMES), list(BAND_NAMES)) == (list(Phase), list(Band)[1:])
