from datetime import timedelta

import pytest

from projects.services.participant import change_participant, leave_project, say_experience
from projects.services.project import change_project
from projects.spectrum.facts import Returning, Who
from sessions.models import AccessCheck
from tests import factories
from tests.conftest import NOW

LATER = NOW - timedelta(days=3)


def test_before_anything_nothing_is_recorded(facts):
    found = facts()
    assert found.people_with_lived_experience_took_part is None
    assert found.number_of_sessions is None
    assert found.lived_count is None


def test_somebody_with_lived_experience_who_came_took_part(project, facts, counted):
    session = factories.closed_session(project, came=[factories.participant(project, "lived")])
    assert facts().people_with_lived_experience_took_part is True
    assert counted("people_with_lived_experience_took_part") == [f"attendance:{session.attendances.get().pk}"]


def test_where_only_learnt_came_nobody_lived_took_part(project, facts):
    factories.closed_session(project, came=factories.group(project, lived=0, learnt=2))
    assert facts().people_with_lived_experience_took_part is False


def test_where_somebody_did_not_say_it_is_not_known_who_took_part(project, facts):
    factories.closed_session(project, came=factories.group(project, lived=0, learnt=1, not_said=1))
    assert facts().people_with_lived_experience_took_part is None


def test_a_view_counts_as_taking_part(project, facts):
    from projects.services.decision import give_view

    rosa = factories.participant(project, "both")
    give_view(decision=factories.question(project), participant=rosa, text="Yes", by=rosa.person, at=NOW)
    assert facts().people_with_lived_experience_took_part is True


def test_what_staff_say_of_somebody_counts_in_no_share(project, facts):
    factories.participant(project, "lived", said_by_person=False)
    assert facts().lived_count is None
    assert facts().finer.not_said_count == 1


def test_kind_counts_as_it_was_on_the_day(project, facts):
    mair = factories.participant(project, "learnt", at=NOW - timedelta(days=30))
    factories.closed_session(project, came=[mair])
    say_experience(participant=mair, kind="lived", by=mair.person, at=NOW)
    assert facts().people_with_lived_experience_took_part is False


def test_the_share_of_the_group_leaves_out_who_did_not_say(project, facts):
    factories.group(project, lived=1, learnt=3, not_said=2)
    assert facts().lived_share_of_group == 0.25


def test_a_member_is_active_who_came_to_one_of_the_last_three_sessions(project, facts):
    early, late = factories.participant(project, "lived"), factories.participant(project, "learnt")
    for days, came in ((40, [early]), (30, [late]), (20, [late]), (10, [late])):
        factories.closed_session(project, came=came, starts_at=NOW - timedelta(days=days))
    assert facts().lived_share_of_group == 0.0


def test_who_has_left_is_no_member(project, facts):
    one, _two = factories.group(project, lived=2, learnt=0)
    leave_project(participant=one, by=one.person, at=NOW)
    assert facts().lived_count == 1


@pytest.mark.parametrize(
    ("times", "expected"), [((1, 1), Returning.NONE), ((2, 1, 1), Returning.SOME), ((2, 2, 1), Returning.HALF_OR_MORE)]
)
def test_who_came_back(project, facts, times, expected):
    people = factories.group(project, lived=len(times), learnt=1)
    for number in (1, 2):
        came = [one for one, count in zip(people, times, strict=False) if number <= count]
        factories.closed_session(project, came=[*came, people[-1]], starts_at=NOW - timedelta(days=10 * number))
    assert facts().returning_people_over_sessions == expected


def test_after_one_session_nobody_can_have_come_back(project, facts):
    factories.closed_session(project, came=factories.group(project, lived=1, learnt=0))
    assert facts().returning_people_over_sessions is None


@pytest.mark.parametrize(("said", "expected"), [(True, True), (False, False), (None, None)])
def test_coming_was_free_as_the_session_says(project, facts, said, expected):
    people = factories.group(project, lived=1, learnt=0)
    factories.closed_session(project, came=people, coming_was_free=said)
    assert facts().attendance_voluntary is expected


def test_one_session_at_which_people_had_to_be_is_enough(project, facts):
    change_project(project=project, coming_is_free=True, by=factories.alice_user(), at=NOW)
    factories.closed_session(project, came=factories.group(project, lived=1, learnt=0), coming_was_free=False)
    assert facts().attendance_voluntary is False


def test_the_share_of_those_who_came(project, facts):
    factories.closed_session(project, came=factories.group(project, lived=1, learnt=2, both=1))
    assert facts().finer.lived_share_of_attendance == 0.5


def test_what_would_help_was_asked_of_half_or_more(project, facts):
    factories.participant(project, access_asked_on=NOW.date())
    factories.participant(project)
    assert facts().access_needs_asked is True


def test_one_of_three_asked_is_not_enough_to_say(project, facts):
    factories.participant(project, access_asked_on=NOW.date())
    factories.group(project, lived=2, learnt=0)
    assert facts().access_needs_asked is None


def test_needs_met_are_counted_where_that_is_recorded(project, facts):
    rosa = factories.participant(project)
    session = factories.closed_session(project, came=[rosa])
    for met in (True, False, None):
        AccessCheck.objects.create(session=session, participant=rosa, need="A taxi", met=met)
    found = facts()
    assert (found.access_needs_met, found.finer.access_needs, found.finer.access_needs_met) == (True, 2, 1)


@pytest.mark.parametrize(
    ("offered", "expected"), [((True, True), True), ((True, None), None), ((True, False), False), ((None, None), None)]
)
def test_payment_was_offered_to_all_or_not(project, facts, offered, expected):
    for one in offered:
        somebody = factories.participant(project, "lived")
        change_participant(
            participant=somebody, payment_offered=one, expenses_offered=one, by=factories.alice_user(), at=NOW
        )
    payment = facts().payment
    assert (payment.lived_offered, payment.expenses) == (expected, expected)


@pytest.mark.parametrize(("paid", "expected"), [((True, None), True), ((False, False), False), ((False, None), None)])
def test_whether_somebody_learnt_is_paid(project, facts, paid, expected):
    for one in paid:
        somebody = factories.participant(project, "learnt")
        change_participant(participant=somebody, paid_by_organisation=one, by=factories.alice_user(), at=NOW)
    assert facts().payment.learnt_paid is expected


def test_who_started_it(project, facts):
    change_project(project=project, started_by="people", by=factories.alice_user(), at=NOW)
    assert facts().initiative_by == Who.PEOPLE
