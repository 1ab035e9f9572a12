from datetime import date
from typing import Any

import pytest

from projects.spectrum.decisions import asked_first, had_a_seat, had_effect, late, peoples_own, shared
from projects.spectrum.facts import Decision, Who
from projects.spectrum.truth import Truth

MET, NOT_MET, UNKNOWN, LIKELY = Truth.MET, Truth.NOT_MET, Truth.NOT_RECORDED, Truth.LIKELY


@pytest.mark.parametrize(
    ("fields", "is_shared", "is_their_own"),
    [
        ({"final_say": Who.JOINT}, MET, NOT_MET),
        ({"final_say": Who.PEOPLE}, MET, MET),
        ({"final_say": Who.ORGANISATION}, NOT_MET, NOT_MET),
        ({}, UNKNOWN, UNKNOWN),
        ({"final_say": Who.PEOPLE, "reversed_by_organisation": True}, NOT_MET, NOT_MET),
    ],
)
def test_a_decision_is_shared_by_its_final_say(fields: Any, is_shared: Truth, is_their_own: Truth) -> None:
    assert (shared(Decision(**fields)), peoples_own(Decision(**fields))) == (is_shared, is_their_own)


@pytest.mark.parametrize(
    ("fields", "truth"),
    [
        ({}, UNKNOWN),
        ({"taken_before_asking": True}, MET),
        ({"taken_before_asking": True, "taken_on": date(2026, 3, 2), "asked_on": date(2026, 3, 1)}, NOT_MET),
        ({"taken_on": date(2026, 3, 1), "asked_on": date(2026, 3, 2)}, MET),
        ({"taken_on": date(2026, 3, 1)}, UNKNOWN),
    ],
)
def test_a_decision_is_late_by_its_days_or_else_as_recorded(fields: Any, truth: Truth) -> None:
    assert late(Decision(**fields)) is truth


@pytest.mark.parametrize(
    ("fields", "truth"),
    [
        ({}, UNKNOWN),
        ({"changed_by_input": True}, MET),
        ({"changed_by_input": False, "final_say": Who.JOINT}, MET),
        ({"changed_by_input": False, "final_say": Who.ORGANISATION}, NOT_MET),
    ],
)
def test_people_had_an_effect_where_they_changed_or_shared_it(fields: Any, truth: Truth) -> None:
    assert had_effect(Decision(**fields)) is truth


@pytest.mark.parametrize(
    ("fields", "truth"),
    [
        ({"lived_takers_count": 2}, MET),
        ({"lived_takers_count": 1, "lived_takers_share": 0.2}, NOT_MET),
        ({"lived_takers_share": 0.2}, MET),
        ({"lived_takers_share": 0.0}, NOT_MET),
        ({"final_say": Who.JOINT, "lived_takers_share": 0.0}, MET),
    ],
)
def test_people_had_a_seat_where_two_sat_among_those_who_decided(fields: Any, truth: Truth) -> None:
    assert had_a_seat(Decision(**{"final_say": Who.ORGANISATION, "lived_takers_count": 0, **fields})) is truth or (
        "lived_takers_count" not in fields
        and had_a_seat(Decision(**{"final_say": Who.ORGANISATION, **fields})) is truth
    )


@pytest.mark.parametrize(
    ("fields", "truth"),
    [
        ({"taken_before_asking": False}, MET),
        ({"taken_before_asking": True}, NOT_MET),
        ({"taken_before_asking": True, "changed_by_input": True}, NOT_MET),
        ({"changed_by_input": True}, LIKELY),
        ({}, UNKNOWN),
    ],
)
def test_people_were_asked_first_where_it_was_not_late_or_likely_where_they_changed_it(
    fields: Any, truth: Truth
) -> None:
    assert asked_first(Decision(final_say=Who.ORGANISATION, **fields)) is truth


def test_who_shares_in_a_decision_was_asked() -> None:
    assert asked_first(Decision(final_say=Who.JOINT, taken_before_asking=True)) is MET
