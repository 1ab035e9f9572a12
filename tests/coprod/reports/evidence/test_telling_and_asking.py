from datetime import timedelta

import pytest

from feedback.services.suggestion import answer_suggestion, record_suggestion
from projects.models import Who
from projects.services.decision import give_view, take_decision, tell_what_came_of_it
from projects.services.information import share_information
from tests import factories
from tests.conftest import NOW

TODAY = NOW.date()
ALL_FOUR = ("challenges", "resources", "scope", "policy")


def tell(project, kind, on=TODAY, **more):
    return share_information(project=project, kind=kind, text="So.", on=on, by=factories.alice_user(), at=NOW, **more)


def test_what_was_told_is_true_and_the_rest_not_recorded(project, facts):
    tell(project, "how_it_works")
    tell(project, "challenges")
    found = facts()
    shared = found.organisation_shared
    assert (found.explained_how_service_works, shared.challenges, shared.policy) == (True, True, None)


def test_a_decision_with_reasons_that_people_were_told_counts_as_shared(project, facts):
    taken = factories.decision(project, reasons="It costs least.")
    tell_what_came_of_it(decision=taken, on=TODAY, by=factories.alice_user(), at=NOW)
    assert facts().organisation_shared.decision_reasons is True


@pytest.mark.parametrize(("days", "expected"), [(-1, True), (0, True), (1, False)])
def test_all_four_kinds_before_the_first_shared_decision(project, facts, days, expected):
    for kind in ALL_FOUR:
        tell(project, kind, on=TODAY + timedelta(days=days))
    factories.decision(project, final_say=Who.JOINT)
    assert facts().organisation_shared.before_first_decision is expected


def test_three_of_the_four_leave_it_open(project, facts):
    for kind in ALL_FOUR[:3]:
        tell(project, kind)
    factories.decision(project, final_say=Who.JOINT)
    assert facts().organisation_shared.before_first_decision is None


def test_somebody_to_ask_is_a_way_to_ask(db):
    from coprod.reports.evidence.gather import gather

    project = factories.project(contact_name="Amara")
    assert gather(project, at=NOW).facts.a_way_to_ask_questions is True


def test_other_formats_are_counted(project, facts):
    tell(project, "policy", formats=["easy_read"], everyone_had_their_format=True)
    tell(project, "scope", everyone_had_their_format=False)
    found = facts()
    assert found.information_in_accessible_formats is True
    assert (found.finer.format_requests, found.finer.format_requests_met) == (2, 1)


def test_a_question_that_is_open_was_open_before_the_decision(project, facts, counted):
    asked = factories.question(project)
    found = facts()
    assert (found.opinion_asked, found.question_open_before_decision, found.options_or_open_text) == (True, True, True)
    assert counted("question_open_before_decision") == [f"decision:{asked.pk}"]


@pytest.mark.parametrize(("days", "before"), [(0, True), (5, True), (-1, False)])
def test_a_decision_before_its_asking_is_seen(project, facts, days, before):
    asked = factories.question(project)
    take_decision(decision=asked, on=TODAY + timedelta(days=days), by=factories.alice_user(), at=NOW)
    found = facts()
    assert found.question_open_before_decision is before
    assert found.decisions[0].taken_before_asking is not before


def test_notice_runs_from_what_people_had_to_the_end_of_the_asking(project, facts):
    factories.question(project, asked_until=TODAY + timedelta(days=10), informed_on=TODAY + timedelta(days=2))
    found = facts()
    assert (found.days_of_notice, found.finer.questions[0].notice_days) == (8.0, 8.0)


def test_notice_runs_from_information_shared_about_the_question(project, facts):
    asked = factories.question(project, asked_until=TODAY + timedelta(days=9))
    tell(project, "policy", decision=asked)
    assert facts().days_of_notice == 9.0


def test_those_who_gave_a_view_are_counted_where_they_are_lived(project, facts):
    asked = factories.question(project)
    for somebody in factories.group(project, lived=2, learnt=1):
        give_view(decision=asked, participant=somebody, text="Yes", by=somebody.person, at=NOW)
    found = facts()
    assert (found.contributions_count, found.contributions_share, found.finer.questions[0].contributors) == (2, 1.0, 2)


def test_telling_what_came_of_it_is_feedback(project, facts):
    asked = factories.question(project)
    assert facts().feedback_on_effect_given is None
    tell_what_came_of_it(decision=asked, on=TODAY, by=factories.alice_user(), at=NOW)
    found = facts()
    assert (found.feedback_on_effect_given, found.finer.questions[0].told_back) == (True, True)


def answer(asked, days, told=False):
    answer_suggestion(
        suggestion=asked,
        answer="no",
        reason="No room.",
        by=factories.alice_user(),
        at=NOW + timedelta(days=days),
        told=told,
    )


def test_suggestions_are_counted_as_made_answered_and_in_time(project, facts):
    made = [record_suggestion(project=project, text=f"Wish {number}", by="system", at=NOW) for number in range(4)]
    answer(made[0], 2)
    answer(made[1], 40)
    found = facts(at=NOW + timedelta(days=60))
    assert (found.finer.suggestions, found.finer.suggestions_answered, found.finer.suggestions_answered_in_time) == (
        4,
        2,
        1,
    )
    assert (found.share_of_contributions_answered, found.answered_within_days) == (0.5, 21.0)


def test_a_suggestion_whose_answer_was_told_is_feedback(project, facts):
    answer(record_suggestion(project=project, text="A wish", by="system", at=NOW), 2, told=True)
    assert facts().feedback_on_effect_given is True


def test_no_suggestion_says_nothing(project, facts):
    assert facts().share_of_contributions_answered is None
    assert facts().finer.suggestions is None


def test_a_shared_decision_counts_as_having_been_asked(project, facts):
    factories.decision(project, takers=[factories.participant(project, "lived")])
    assert facts().opinion_asked is True
