from datetime import timedelta

import pytest

from projects.services.action import finish_action
from projects.services.agreement import review_agreement
from projects.services.information import record_outside_feedback, share_information
from projects.services.project import start_phase
from tests import factories
from tests.conftest import NOW

TODAY = NOW.date()


def hold(project, people, *days_ago, **fields):
    return [
        factories.closed_session(project, came=people, starts_at=NOW - timedelta(days=days), **fields)
        for days in sorted(days_ago, reverse=True)
    ]


@pytest.mark.parametrize(("sessions", "expected"), [((), None), ((9,), None), ((9, 5), False)])
def test_two_closed_sessions_without_an_agreement_have_none(project, facts, sessions, expected):
    hold(project, factories.group(project, lived=1, learnt=0), *sessions)
    assert facts().agreement.exists is expected


@pytest.mark.parametrize(
    ("lived", "learnt", "expected"), [("yes", "yes", True), ("yes", "no", False), ("yes", "", None), ("", "", None)]
)
def test_who_wrote_it(project, facts, lived, learnt, expected):
    factories.agreement(project, written_by_lived=lived, written_by_learnt=learnt)
    assert facts().agreement.co_written is expected


def test_a_draft_is_no_agreement(project, facts):
    factories.agreement(project, published=False)
    assert facts().agreement.exists is None


def test_signatures_are_counted_over_the_active_of_each_kind(project, facts):
    people = factories.group(project, lived=2, learnt=1)
    hold(project, people, 5)
    factories.agreement(project, signed_by=[people[0], people[2]], put_to_everyone=True)
    found = facts().agreement
    assert (found.signed_share_lived, found.signed_share_learnt, found.put_to_everyone) == (0.5, 1.0, True)


def test_a_kind_with_no_active_member_asks_nothing(project, facts):
    people = factories.group(project, lived=1, learnt=0)
    factories.agreement(project, signed_by=people)
    assert facts().agreement.signed_share_learnt == 1.0


def test_a_young_agreement_need_not_have_been_looked_at(project, facts):
    factories.agreement(project)
    assert (facts().agreement.reviewed, facts().agreement.reviewed_in_time) == (None, None)


def test_a_new_version_is_a_look(project, facts):
    factories.agreement(project)
    factories.agreement(project, clauses=["Another"], at=NOW + timedelta(days=9))
    found = facts(at=NOW + timedelta(days=10)).agreement
    assert (found.reviewed, found.reviewed_in_time) == (True, True)


def test_a_look_without_a_change_is_a_look(project, facts):
    factories.agreement(project)
    review_agreement(project=project, on=TODAY + timedelta(days=3), by=factories.alice_user(), at=NOW)
    assert facts(at=NOW + timedelta(days=4)).agreement.reviewed is True


def test_half_a_year_and_seven_sessions_without_a_look_are_too_long(project, facts):
    people = factories.group(project, lived=1, learnt=0)
    factories.agreement(project, at=NOW - timedelta(days=300))
    hold(project, people, *range(10, 80, 10))
    assert facts().agreement.reviewed is False


def test_a_look_that_came_late_was_not_in_time(project, facts):
    people = factories.group(project, lived=1, learnt=0)
    factories.agreement(project, at=NOW - timedelta(days=300))
    hold(project, people, *range(10, 80, 10))
    review_agreement(project=project, on=TODAY, by=factories.alice_user(), at=NOW)
    found = facts().agreement
    assert (found.reviewed, found.reviewed_in_time) == (True, False)


@pytest.mark.parametrize(
    ("kind", "phase", "done", "expected"),
    [("lived", "deliver", True, True), ("lived", "design", True, None), ("lived", "check", False, None),
     ("learnt", "deliver", True, False)],
)  # fmt: skip
def test_who_did_the_work(project, facts, kind, phase, done, expected):
    action = factories.action(project, phase=phase, owners=[factories.participant(project, kind)])
    if done:
        finish_action(action=action, on=TODAY, by=factories.alice_user(), at=NOW)
    assert facts().actions_owned_by_people is expected


def test_work_that_is_nobodys_says_nothing(project, facts):
    finish_action(action=factories.action(project, phase="check"), on=TODAY, by=factories.alice_user(), at=NOW)
    assert facts().actions_owned_by_people is None


@pytest.mark.parametrize(("kind", "expected"), [("both", True), ("learnt", False), ("", False)])
def test_who_led(project, facts, kind, expected):
    leader = factories.participant(project, kind)
    hold(project, [leader], 5, leaders=[leader])
    assert facts().sessions_co_led_by_people is expected


def test_a_session_without_a_leader_says_nothing(project, facts):
    hold(project, factories.group(project, lived=1, learnt=0), 5)
    assert facts().sessions_co_led_by_people is None


def test_a_phase_that_was_begun_has_started_and_the_others_have_not(project, facts):
    start_phase(project=project, phase="design", on=TODAY, by=factories.alice_user(), at=NOW)
    phases = facts().phases
    assert [phases.choose.started, phases.design.started, phases.check.started] == [True, True, False]


def test_a_decision_begins_its_phase(project, facts):
    factories.decision(project, phase="deliver")
    assert facts().phases.deliver.started is True


def test_who_was_there_told_and_asked_in_a_phase(project, facts):
    hold(project, factories.group(project, lived=1, learnt=0), 5, phase="design")
    share_information(
        project=project, kind="policy", text="So.", phase="design", on=TODAY, by=factories.alice_user(), at=NOW
    )
    factories.question(project, phase="design")
    found = facts().phases
    assert (found.design.people_present, found.design.people_told, found.design.people_asked) == (True, True, True)
    assert found.check.people_present is None


def test_people_outside_were_heard(project, facts, counted):
    row = record_outside_feedback(project=project, on=TODAY, how="A stall", by=factories.alice_user(), at=NOW)
    assert facts().independent_feedback_from_wider_population is True
    assert counted("independent_feedback_from_wider_population") == [f"independentfeedback:{row.pk}"]
