"""Each condition, one by one: what makes it met, not met and not recorded, and what is said of it."""

from dataclasses import replace
from typing import Any

import pytest

from projects.spectrum.conditions import CONDITIONS, conditions_of
from projects.spectrum.facts import (
    Agreement,
    Decision,
    Facts,
    Finer,
    Payment,
    PhaseFacts,
    Phases,
    Priorities,
    QualityIndicators,
    Question,
    Returning,
    Shared,
    Survey,
    Who,
)
from projects.spectrum.levels import Phase
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Truth

BY_ID = {each.id: each for each in CONDITIONS}
ORG, JOINT, PEOPLE = Who
MET, NOT_MET, UNKNOWN, LIKELY = Truth.MET, Truth.NOT_MET, Truth.NOT_RECORDED, Truth.LIKELY
NO_FORMATS = {"information_in_accessible_formats": False}
TWO_SESSIONS = {"number_of_sessions": 2}
PAIR = (Decision(Phase.DESIGN, None, JOINT, 2, 0.5), Decision(Phase.CHOOSE, None, ORG))


def one(fields: Any) -> tuple[Decision, ...]:
    return (Decision(**fields),)


CASES: list[tuple[str, dict[str, Any], Truth]] = [
    ("1a", {}, UNKNOWN),
    ("1a", {"people_with_lived_experience_took_part": True}, MET),
    ("1a", {"people_with_lived_experience_took_part": False}, NOT_MET),
    ("1a", {"opinion_asked": True}, LIKELY),
    ("1a", {"lived_count": 3}, LIKELY),
    ("2a", {}, UNKNOWN),
    ("2a", {"attendance_voluntary": False}, NOT_MET),
    ("2b", {}, UNKNOWN),
    ("2b", {"explained_how_service_works": True}, MET),
    ("2b", {"explained_how_service_works": False}, UNKNOWN),
    ("2b", {"phases": Phases(design=PhaseFacts(people_told=True))}, LIKELY),
    ("2b", {"organisation_shared": Shared(challenges=True)}, MET),
    ("3a", {}, UNKNOWN),
    ("3a", {"organisation_shared": Shared(decision_reasons=True)}, MET),
    ("3a", {"organisation_shared": Shared(decision_reasons=False, challenges=False), "opinion_asked": False,
            "decisions": ()}, NOT_MET),
    ("3a", {"phases": Phases(deliver=PhaseFacts(people_told=True))}, LIKELY),
    ("3a", {"phases": Phases(design=PhaseFacts(people_present=True))}, LIKELY),
    ("3a", {"phases": Phases(deliver=PhaseFacts(people_present=True))}, UNKNOWN),
    ("3a", {"opinion_asked": True, "options_or_open_text": True}, MET),
    ("3b", {}, UNKNOWN),
    ("3b", {"information_in_accessible_formats": True}, MET),
    ("3b", {**NO_FORMATS, "access_needs_met": True}, UNKNOWN),
    ("3b", {**NO_FORMATS, "access_needs_met": False}, NOT_MET),
    ("3b", {"finer": Finer(format_requests=3, format_requests_met=2)}, NOT_MET),
    ("3b", {"finer": Finer(format_requests=0, format_requests_met=0)}, MET),
    ("4a", {}, UNKNOWN),
    ("4a", {"opinion_asked": True, "question_open_before_decision": True}, LIKELY),
    ("4a", {"opinion_asked": True, "question_open_before_decision": True, "decisions": ()}, MET),
    ("4a", {"opinion_asked": True, "question_open_before_decision": False, "decisions": ()}, NOT_MET),
    ("4a", {"decisions": one({"final_say": ORG, "taken_before_asking": False})}, MET),
    ("4a", {"decisions": one({"final_say": ORG, "taken_before_asking": True}), "opinion_asked": True}, NOT_MET),
    ("4a", {"decisions": one({"final_say": JOINT}), "options_or_open_text": False}, NOT_MET),
    ("4a", {"phases": Phases(check=PhaseFacts(people_asked=True, people_told=True))}, LIKELY),
    ("4b", {}, UNKNOWN),
    ("4b", {"days_of_notice": 7}, MET),
    ("4b", {"days_of_notice": 14, "finer": Finer(questions=(Question(notice_days=2),))}, NOT_MET),
    ("4c", {}, UNKNOWN),
    ("4c", {"contributions_count": 3}, MET),
    ("4c", {"contributions_count": 2, "lived_count": 2}, MET),
    ("4c", {"contributions_count": 2}, NOT_MET),
    ("4c", {"contributions_count": 9, "contributions_share": 0.1}, NOT_MET),
    ("4c", {"lived_count": 8, "finer": Finer(questions=(Question(contributors=4), Question()))}, MET),
    ("4c", {"lived_count": 20, "finer": Finer(questions=(Question(contributors=4),))}, NOT_MET),
    ("4d", {}, UNKNOWN),
    ("4d", {"feedback_on_effect_given": False}, NOT_MET),
    ("4d", {"finer": Finer(questions=(Question(told_back=True), Question(told_back=False)))}, MET),
    ("4e", {"a_way_to_ask_questions": True}, MET),
    ("5a", {}, UNKNOWN),
    ("5a", {**TWO_SESSIONS, "returning_people_over_sessions": Returning.HALF_OR_MORE}, MET),
    ("5a", {**TWO_SESSIONS, "returning_people_over_sessions": Returning.SOME}, NOT_MET),
    ("5a", {"number_of_sessions": 1}, NOT_MET),
    ("5a", {**TWO_SESSIONS, "finer": Finer(lived_came=8, lived_came_twice=4)}, MET),
    ("5b", {}, UNKNOWN),
    ("5b", {"agenda_item_from_people_taken_up": True}, LIKELY),
    ("5b", {"agenda_item_from_people_taken_up": True, **TWO_SESSIONS,
            "returning_people_over_sessions": Returning.SOME, "agenda_share_set_by_people": 0.1}, MET),
    ("5b", {"agenda_set_by": JOINT}, LIKELY),
    ("5b", {"agenda_set_by": ORG}, UNKNOWN),
    ("5b", {"finer": Finer(agenda_kept=20, agenda_kept_from_people=1), "decisions": ()}, NOT_MET),
    ("5b", {"agenda_item_from_people_taken_up": True, "number_of_sessions": 1, "decisions": ()}, NOT_MET),
    ("5b", {"decisions": one({"final_say": ORG, "changed_by_input": True})}, LIKELY),
    ("5b", {"decisions": one({"final_say": ORG, "lived_takers_count": 2})}, MET),
    ("5d", {}, UNKNOWN),
    ("5d", {"share_of_contributions_answered": 0.6, "answered_within_days": 30}, MET),
    ("5d", {"share_of_contributions_answered": 0.9, "answered_within_days": 31}, NOT_MET),
    ("5d", {"finer": Finer(suggestions=10, suggestions_answered_in_time=6)}, MET),
    ("5e", {"organisation_shared": Shared(scope_of_change=True)}, UNKNOWN),
    ("5e", {"organisation_shared": Shared(scope_of_change=True, policy=True)}, MET),
    ("5f", {"access_needs_asked": True, "access_needs_met": True, "training_or_support_offered": True,
            "payment": Payment(expenses=True)}, MET),
    ("5f", {"access_needs_asked": True, "finer": Finer(access_needs=4, access_needs_met=1)}, NOT_MET),
    ("6a", {}, UNKNOWN),
    ("6a", {"decisions": ()}, NOT_MET),
    ("6a", {"decisions": PAIR}, MET),
    ("6a", {"decisions": (Decision(Phase.CHOOSE, None, JOINT), Decision(Phase.DELIVER, None, ORG))}, MET),
    ("6a", {"decisions": (Decision(Phase.CHOOSE, None, JOINT), Decision(Phase.DESIGN))}, LIKELY),
    ("6a", {"decisions": (Decision(Phase.DELIVER, None, JOINT), Decision(Phase.DESIGN, None, ORG))}, NOT_MET),
    ("6a", {"decisions": (Decision(None, None, JOINT), Decision(Phase.DESIGN, None, ORG))}, UNKNOWN),
    ("6b", {}, UNKNOWN),
    ("6b", {"decisions": PAIR}, MET),
    ("6b", {"decisions": one({"final_say": JOINT, "lived_takers_count": 1, "lived_takers_share": 0.5})}, NOT_MET),
    ("6b", {"decisions": one({"final_say": JOINT, "lived_takers_count": 2, "lived_takers_share": 0.3})}, NOT_MET),
    ("6b", {"decisions": one({"final_say": JOINT, "lived_takers_count": 2})}, LIKELY),
    ("6c", {"organisation_shared": Shared(True, True, True, True)}, MET),
    ("6c", {"organisation_shared": Shared(True, True, True, True, None, False)}, NOT_MET),
    ("6d", {"agreement": Agreement(True, True, 0.8, 0.8)}, MET),
    ("6d", {"agreement": Agreement(True, True, 0.8, 0.7)}, NOT_MET),
    ("6d", {"agreement": Agreement(True, True)}, UNKNOWN),
    ("6e", {}, UNKNOWN),
    ("6e", {"agenda_set_by": ORG, "agenda_share_set_by_people": 0.2}, NOT_MET),
    ("6e", {"agenda_set_by": JOINT}, MET),
    ("6e", {"finer": Finer(agenda_kept=6, agenda_kept_from_people=1, agenda_kept_together=1)}, MET),
    ("6f", {"share_of_contributions_answered": 0.8}, MET),
    ("6f", {"finer": Finer(suggestions=10, suggestions_answered=7)}, NOT_MET),
    ("6g", {}, UNKNOWN),
    ("6g", {"payment": Payment(learnt_paid=False)}, MET),
    ("6g", {"payment": Payment(lived_offered=False, learnt_paid=True)}, NOT_MET),
    ("6h", {}, UNKNOWN),
    ("6h", {"lived_share_of_group": 0.34}, MET),
    ("6h", {"lived_share_of_group": 0.34, "finer": Finer(lived_share_of_attendance=0.2)}, NOT_MET),
    ("7a", {}, UNKNOWN),
    ("7a", {"priorities": Priorities(ORG)}, NOT_MET),
    ("7a", {"priorities": Priorities(JOINT)}, LIKELY),
    ("7a", {"priorities": Priorities(JOINT, 0.4)}, MET),
    ("7a", {"decisions": one({"phase": Phase.CHOOSE, "final_say": JOINT})}, LIKELY),
    ("7a", {"priorities": Priorities(count=3, agreed_together=3, proposed_by_people=1)}, MET),
    ("7a", {"priorities": Priorities(count=3, agreed_together=2, proposed_by_people=1)}, NOT_MET),
    ("7a", {"priorities": Priorities(count=3, agreed_together=3)}, UNKNOWN),
    ("7b", {}, UNKNOWN),
    ("7b", {"decisions": tuple(Decision(phase, None, JOINT, 4, 0.5) for phase in Phase)}, MET),
    ("7b", {"decisions": tuple(Decision(phase, None, JOINT, 4, 0.3) for phase in Phase)}, NOT_MET),
    ("7b", {"decisions": PAIR}, NOT_MET),
    ("7c", {"quality_indicators": QualityIndicators(JOINT)}, MET),
    ("7c", {"quality_indicators": QualityIndicators(count=2, agreed_together=2, proposed_by_people=1)}, MET),
    ("7c", {"quality_indicators": QualityIndicators(count=2, agreed_together=2, proposed_by_people=0)}, NOT_MET),
    ("7c", {"quality_indicators": QualityIndicators(count=0, agreed_together=0)}, NOT_MET),
    ("7d", {"actions_owned_by_people": False, "sessions_co_led_by_people": True}, MET),
    ("7e", {"agreement": Agreement(reviewed=True)}, MET),
    ("7e", {"agreement": Agreement(reviewed=True, reviewed_in_time=False)}, NOT_MET),
    ("7f", {"share_of_contributions_answered": 0.89}, NOT_MET),
    ("7g", {"independent_feedback_from_wider_population": True}, MET),
    ("7h", {}, UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "fields", "truth"), CASES)
def test_a_condition_reads_its_facts(condition: str, fields: dict[str, Any], truth: Truth) -> None:
    it = BY_ID[condition]
    assert it.truth(Scope(Facts(**fields), target=it.level)) is truth


@pytest.mark.parametrize(
    ("condition", "fields", "said"),
    [
        ("1a", {"people_with_lived_experience_took_part": True, "lived_count": 8},
         "People with lived experience who took part: 8."),
        ("3b", {"finer": Finer(format_requests=3, format_requests_met=2)},
         "Everybody had the format they asked for with 2 of 3 pieces of information."),
        ("4b", {"days_of_notice": 9.4}, "Days of notice: 9."),
        ("3a", {"decisions": one({"final_say": JOINT})},
         "People were asked, or took part in deciding. So they heard what it was about."),
        ("3a", {"organisation_shared": Shared(challenges=True)},
         "People were told what was decided and why, or what is hard."),
        ("4a", {"decisions": one({"final_say": JOINT})},
         "People took part in deciding, and that is more than being asked before."),
        ("4a", {"decisions": one({"final_say": JOINT, "taken_before_asking": False})},
         "A question was open to people with lived experience before the decision was taken."),
        ("4d", {"finer": Finer(questions=(Question(told_back=True),))},
         "Questions where people heard what came of them: 1 of 1."),
        ("5a", {"finer": Finer(lived_came=8, lived_came_twice=4)},
         "People with lived experience who came at least twice: 4 of 8."),
        ("5b", {"decisions": PAIR, "finer": Finer(agenda_kept_from_people=3)},
         "Decisions that people shared in or changed: 1 of 2. Topics from them: 3."),
        ("5d", {"finer": Finer(suggestions=14, suggestions_answered_in_time=6)},
         "Suggestions that were answered within 30 days: 6 of 14."),
        ("6a", {"decisions": one({"phase": Phase.CHOOSE, "final_say": JOINT})},
         "Decisions that were joint or the people’s own: 1 of 1."),
        ("6b", {"decisions": PAIR}, "Of those who took shared decisions, 50% had lived experience, on average."),
        ("6b", {"decisions": one({"final_say": JOINT, "lived_takers_count": 1, "lived_takers_share": 1.0})},
         "Of those who took shared decisions, 100% had lived experience, on average. For one decision or more it was "
         "fewer than two people."),
        ("6d", {"agreement": Agreement(exists=True, signed_share_lived=0.75)},
         "Agreed to it: 75% with lived experience. With learnt experience: not recorded."),
        ("6d", {"agreement": Agreement(exists=True, signed_share_lived=0.75, signed_share_learnt=1.0)},
         "Agreed to it: 75% with lived experience, 100% with learnt experience."),
        ("6h", {"finer": Finer(lived_share_of_attendance=0.5, not_said_count=2)},
         "Of those who came and said what they bring, 50% had lived experience."),
        ("7a", {"phases": Phases(choose=PhaseFacts(started=True)),
                "decisions": one({"phase": Phase.CHOOSE, "final_say": JOINT})},
         "It is not recorded who agreed what matters most."),
        ("7h", {"survey": Survey(whole_mean_influence=0.8)},
         "In the anonymous survey people agree. What each kind of experience said is not published."),
        ("7b", {"decisions": one({"phase": Phase.CHOOSE, "final_say": JOINT})},
         "Phases in which decisions were shared: 1 of 4."),
        ("6f", {"finer": Finer(suggestions=14, suggestions_answered=6)}, "Suggestions that were answered: 6 of 14."),
        ("7a", {"priorities": Priorities(count=3, agreed_together=2)},
         "Things that matter most and were agreed together: 2 of 3. From people: not recorded."),
        ("7c", {"quality_indicators": QualityIndicators(count=2, agreed_together=1)},
         "Ways to know that it is good that were agreed together: 1 of 2."),
        ("2a", {}, "It is not recorded whether people could stay away without losing anything."),
        ("2a", {"attendance_voluntary": False}, "People could not stay away without losing something."),
    ],
)  # fmt: skip
def test_a_condition_says_what_was_found(condition: str, fields: dict[str, Any], said: str) -> None:
    it = BY_ID[condition]
    assert it.found(Scope(Facts(**fields), target=it.level))[1].plain() == said


def test_ids_are_unique_and_say_their_level() -> None:
    assert len(BY_ID) == len(CONDITIONS)
    assert all(each.id.startswith(str(each.level)) for each in CONDITIONS)


def test_every_condition_has_its_sentences() -> None:
    assert all(each.name and each.met and each.not_met and each.not_recorded and each.change for each in CONDITIONS)


def test_defining_conditions_are_those_of_the_rubric() -> None:
    defining = [each.id for each in conditions_of(None) if each.defining]
    assert defining == ["1a", "2b", "3a", "4a", "5b", "6a", "7a", "7b"]


@pytest.mark.parametrize(("phase", "last"), [(Phase.CHOOSE, "7a"), (Phase.DESIGN, "7b-phase"), (Phase.CHECK, "7d")])
def test_a_phase_has_the_conditions_that_are_its_own(phase: Phase, last: str) -> None:
    assert last in [each.id for each in conditions_of(phase)]


def test_people_who_were_not_told_in_a_phase_did_not_hear_what_was_shared_elsewhere() -> None:
    phases = Phases(choose=PhaseFacts(True, False, False, False), design=PhaseFacts(True, True, True))
    facts = Facts(organisation_shared=Shared(decision_reasons=True), phases=phases, decisions=())
    found = [BY_ID["3a"].truth(Scope(facts, phase=phase, target=3)) for phase in (Phase.CHOOSE, Phase.DESIGN)]
    assert found == [NOT_MET, MET]


def test_a_phase_of_which_it_is_not_known_whether_people_were_told_likely_heard() -> None:
    facts = Facts(organisation_shared=Shared(decision_reasons=True), decisions=())
    assert BY_ID["3a"].truth(Scope(facts, phase=Phase.CHECK, target=3)) is LIKELY


def test_a_phase_without_decisions_looks_at_whether_the_projects_came_late() -> None:
    late = one({"phase": Phase.DESIGN, "final_say": ORG, "taken_before_asking": True})
    asked = Phases(deliver=PhaseFacts(True, True, True, True))
    facts = replace(Facts(), decisions=late, phases=asked, question_open_before_decision=True)
    assert BY_ID["4a"].truth(Scope(facts, phase=Phase.DELIVER, target=4)) is NOT_MET


def test_decisions_whose_phase_is_not_recorded_leave_every_phase_open() -> None:
    facts = Facts(decisions=one({"final_say": JOINT}))
    assert BY_ID["6a"].truth(Scope(facts, phase=Phase.DESIGN, target=6)) is UNKNOWN
