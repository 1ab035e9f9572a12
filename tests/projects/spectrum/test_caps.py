from dataclasses import replace
from typing import Any

import pytest

from projects.spectrum.facts import (
    Agreement,
    Decision,
    Facts,
    Finer,
    Payment,
    Priorities,
    QualityIndicators,
    Shared,
    Who,
)
from projects.spectrum.levels import Phase
from projects.spectrum.placement import place
from tests.projects.spectrum.making import GOOD, good_decision
from tests.projects.spectrum.stories import NOTHING, ours

ORG = Who.ORGANISATION
ONE_OF_TEN = tuple(replace(good_decision(phase, Who.JOINT), lived_takers_share=0.1) for phase in Phase)
LATE = tuple(replace(each, taken_before_asking=True) for each in GOOD.decisions or ())
REVERSED = tuple(replace(each, reversed_by_organisation=True) for each in GOOD.decisions or ())


@pytest.mark.parametrize(
    ("fields", "level", "cap"),
    [
        ({"number_of_sessions": 1}, 4, "cap13"),
        ({"decisions": LATE}, 3, "cap2"),
        ({"decisions": ONE_OF_TEN}, 5, "cap3"),
        ({"share_of_contributions_answered": 0.4}, 4, "cap4"),
        ({"finer": Finer(suggestions=10, suggestions_answered=4)}, 4, "cap4"),
        ({"agreement": Agreement(exists=False)}, 5, "cap5"),
        ({"agreement": Agreement(exists=True, co_written=False)}, 5, "cap5"),
        ({"priorities": Priorities(ORG)}, 6, "cap6"),
        ({"quality_indicators": QualityIndicators(ORG)}, 6, "cap7"),
        ({"payment": Payment(lived_offered=False, learnt_paid=True)}, 5, "cap8"),
        ({"decisions": REVERSED}, 5, "cap9"),
    ],
)
def test_a_cap_holds_an_otherwise_co_produced_project_and_is_named(fields: Any, level: int, cap: str) -> None:
    made = place(replace(GOOD, **fields))
    assert (made.whole.likely, [each.id for each in made.caps]) == (level, [cap])


def test_views_of_which_nothing_came_back_are_information() -> None:
    made = place(
        Facts(
            people_with_lived_experience_took_part=True,
            opinion_asked=True,
            question_open_before_decision=True,
            feedback_on_effect_given=False,
            decisions=(Decision(Phase.DESIGN, final_say=ORG, changed_by_input=False, taken_before_asking=False),),
        )
    )
    assert (made.whole.likely, [each.id for each in made.caps]) == (3, ["cap10"])


def test_nobody_is_placed_where_nobody_took_part() -> None:
    made = place(replace(GOOD, people_with_lived_experience_took_part=False))
    assert (made.whole.likely, made.whole.possible, [each.id for each in made.caps]) == (0, 0, ["cap1"])


def test_all_decided_beforehand_and_people_there_for_show_is_one() -> None:
    facts = replace(NOTHING, attendance_voluntary=None, explained_how_service_works=True)
    made = place(facts)
    assert (made.whole.likely, [each.id for each in made.caps]) == (1, ["cap11"])


def test_people_who_had_to_come_and_were_not_asked_are_at_one() -> None:
    facts = replace(NOTHING, attendance_voluntary=False, organisation_shared=Shared(True, decision_reasons=True))
    assert [each.id for each in place(facts).caps] == ["cap12"]


def test_one_lived_person_beside_many_is_seen_from_the_group_where_takers_are_not_recorded() -> None:
    shares_unknown = tuple(replace(each, lived_takers_share=None) for each in GOOD.decisions or ())
    made = place(replace(GOOD, lived_share_of_group=0.1, decisions=shares_unknown))
    assert (made.whole.likely, made.whole.possible) == (5, 7)


def test_with_many_decisions_the_share_taken_late_lowers_step_by_step() -> None:
    def placed(late: int) -> int:
        decisions = tuple(replace(ours(Phase.DESIGN, changed=True), taken_before_asking=at < late) for at in range(10))
        return place(replace(GOOD, decisions=decisions)).whole.likely

    assert [placed(late) for late in (6, 7, 8, 9, 10)] == [5, 4, 3, 3, 3]
