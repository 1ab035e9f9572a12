from dataclasses import replace

import pytest

from projects.spectrum.facts import Decision, Facts, Finer, PhaseFacts, Who
from projects.spectrum.levels import Phase
from projects.spectrum.placement import place
from projects.spectrum.result import Range
from tests.projects.spectrum.making import GOOD, good_decision
from tests.projects.spectrum.stories import ENGAGED, INFORMED


def test_nothing_recorded_may_be_anything() -> None:
    made = place(Facts())
    assert (made.whole, made.phase(Phase.CHOOSE)) == (Range(0, 0, 7), Range(0, 0, 7))


def test_a_project_that_has_all_is_co_produced_for_certain() -> None:
    made = place(GOOD)
    assert (made.whole, made.caps, made.moves, made.not_recorded) == (Range(7, 7, 7), (), (), ())


def test_a_phase_that_has_not_started_is_left_out() -> None:
    made = place(replace(GOOD, phases=replace(GOOD.phases, check=PhaseFacts(started=False))))
    assert made.phase(Phase.CHECK) is None


def test_a_phase_with_a_decision_has_started() -> None:
    facts = Facts(people_with_lived_experience_took_part=True, decisions=(Decision(Phase.DESIGN, None, Who.JOINT),))
    assert place(facts).phase(Phase.DESIGN) == Range(likely=7, certain=1, possible=7)


def test_a_supporting_condition_that_is_not_met_lowers_certain_by_one_alone() -> None:
    assert place(replace(GOOD, days_of_notice=1)).whole == Range(likely=7, certain=6, possible=7)


def test_under_four_supporting_conditions_lower_nothing() -> None:
    assert place(replace(INFORMED, information_in_accessible_formats=None)).whole.certain == 3


@pytest.mark.parametrize(
    ("who", "main", "own", "tag"),
    [
        (Who.PEOPLE, None, Who.PEOPLE, True),
        (Who.ORGANISATION, Who.PEOPLE, Who.PEOPLE, True),
        (Who.ORGANISATION, None, Who.PEOPLE, False),
        (Who.PEOPLE, None, Who.JOINT, False),
    ],
)
def test_led_by_people_is_begun_and_mostly_decided_by_them(who: Who, main: Who | None, own: Who, tag: bool) -> None:
    decisions = tuple(good_decision(phase, own) for phase in Phase)
    facts = replace(GOOD, initiative_by=who, finer=Finer(main_priority_by=main), decisions=decisions)
    assert place(facts).led_by_people is tag


def test_what_would_move_a_project_names_the_conditions_of_the_next_level() -> None:
    assert [each.id for each in place(ENGAGED).moves] == ["6a"]


def test_what_would_move_it_says_what_was_found_and_what_would_change_it() -> None:
    (move,) = place(ENGAGED).moves
    assert move.found == "Decisions that were joint or the people’s own: 0 of 3; in Design 0 of 1."
    assert move.change == "Take half or more of the design decisions together, and record who had the final say."


def test_what_is_not_recorded_is_named_where_it_keeps_certain_under_possible() -> None:
    made = place(replace(GOOD, days_of_notice=None, a_way_to_ask_questions=None))
    assert made.not_recorded == ("4b", "4e")


def test_coming_is_kept_as_recorded() -> None:
    assert place(replace(GOOD, attendance_voluntary=False)).coming_was_free is False
