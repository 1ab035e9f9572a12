import pytest

from projects.spectrum.command import CaseError, place_cases


def test_a_case_is_placed_by_its_facts_alone() -> None:
    (row,) = place_cases([{"id": "x", "title": "7", "facts": {"people_with_lived_experience_took_part": False}}])
    none = {"likely": 0, "certain": 0, "possible": 0}
    assert row == {
        "id": "x",
        **none,
        "phases": dict.fromkeys(("choose", "design", "deliver", "check"), none),
        "caps": ["cap1"],
        "not_recorded": [],
        "held_at": None,
    }


def test_where_nothing_is_recorded_anything_is_possible() -> None:
    (row,) = place_cases([{"id": 1, "facts": {}}])
    assert (row["likely"], row["certain"], row["possible"]) == (0, 0, 7)
    assert row["not_recorded"][:3] == ["1a", "2a", "2b"]


def test_a_phase_that_has_not_started_has_no_levels() -> None:
    (row,) = place_cases([{"id": "x", "facts": {"phases": {"check": {"started": False}}}}])
    assert row["phases"]["check"] is None


def test_the_survey_holds_beside_the_likely_level(codesigned: dict[str, object]) -> None:
    (row,) = place_cases([{"id": "x", "facts": {**codesigned, "survey": {"lived_mean_influence": 0.3}}}])
    assert (row["likely"], row["held_at"]) == (6, 5)


@pytest.fixture
def codesigned() -> dict[str, object]:
    return {
        "people_with_lived_experience_took_part": True,
        "opinion_asked": True,
        "decisions": [{"phase": "design", "final_say": "joint"}],
    }


@pytest.mark.parametrize(
    ("cases", "message"),
    [
        ({}, "a list of cases was expected"),
        ([1], "case number 1: an object with id and facts was expected"),
        ([{"facts": {}}], "case number 1: id: a text was expected"),
        ([{"id": True, "facts": {}}], "case number 1: id: a text was expected"),
        ([{"id": "a"}], "case a: facts: an object with named facts was expected"),
        ([{"id": "a", "facts": []}], "case a: facts: an object with named facts was expected"),
        ([{"id": "a", "facts": {}}, {"id": "b", "facts": {"x": 1}}], "case b: facts.x: there is no fact of this name"),
    ],
)
def test_wrong_input_names_the_case_and_the_field(cases: object, message: str) -> None:
    with pytest.raises(CaseError) as refused:
        place_cases(cases)
    assert str(refused.value) == message
