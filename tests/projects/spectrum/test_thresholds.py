import json

from projects.spectrum.thresholds import CURRENT, Thresholds, thresholds_from


def test_thresholds_come_back_from_their_data() -> None:
    assert thresholds_from(json.loads(json.dumps(CURRENT.as_data()))) == CURRENT


def test_a_number_that_is_no_longer_known_is_left_out() -> None:
    assert thresholds_from({**CURRENT.as_data(), "of_old": 3}) == CURRENT


def test_an_old_version_keeps_its_own_numbers() -> None:
    old = Thresholds(version="2025.1", notice_days=5)
    assert thresholds_from(old.as_data()).notice_days == 5
