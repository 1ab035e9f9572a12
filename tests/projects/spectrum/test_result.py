import json

from projects.spectrum.placement import place
from projects.spectrum.result import placement_from
from tests.projects.spectrum.making import GOOD
from tests.projects.spectrum.stories import ENGAGED


def test_a_placement_comes_back_from_json() -> None:
    made = place(ENGAGED)
    assert placement_from(json.loads(json.dumps(made.as_data()))) == made


def test_a_placement_keeps_the_version_of_its_rules() -> None:
    assert place(GOOD).version == "2026.2"
