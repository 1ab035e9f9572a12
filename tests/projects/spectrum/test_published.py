"""A few projects that follow published definitions word by word (Arnstein 1969, Snijder 2015, IAP2)."""

import pytest

from projects.spectrum.command import place_cases

TOOK_PART = {"people_with_lived_experience_took_part": True}


def decided(phase: str, who: str, **more: object) -> dict[str, object]:
    return {"phase": phase, "final_say": who, **more}


DEFINITIONS = {
    "people rubber-stamp a finished plan": (
        {"opinion_asked": False, "decisions": [decided("design", "organisation", taken_before_asking=True)]},
        1,
    ),
    "people are told, with reasons, and nobody asks": (
        {"opinion_asked": False, "organisation_shared": {"decision_reasons": True}, "decisions": []},
        3,
    ),
    "people are asked in time and the body decides": (
        {
            "opinion_asked": True,
            "question_open_before_decision": True,
            "decisions": [decided("design", "organisation", taken_before_asking=False)],
        },
        4,
    ),
    "concerns show in what is decided": (
        {
            "opinion_asked": True,
            "question_open_before_decision": True,
            "decisions": [decided("design", "organisation", changed_by_input=True)],
        },
        5,
    ),
    "the design is decided together, the doing is not": (
        {
            "opinion_asked": True,
            "decisions": [decided("design", "joint"), decided("deliver", "organisation", lived_takers_share=0)],
        },
        6,
    ),
    "people decide what to do and how": (
        {"opinion_asked": True, "decisions": [decided("choose", "people"), decided("design", "people")]},
        7,
    ),
}


@pytest.mark.parametrize("definition", DEFINITIONS)
def test_a_project_that_is_its_definition_is_placed_there(definition: str) -> None:
    facts, level = DEFINITIONS[definition]
    (row,) = place_cases([{"id": definition, "facts": {**TOOK_PART, **facts}}])
    assert row["likely"] == level
