from datetime import timedelta

import pytest

from projects.models import Who
from projects.services.decision import confirm_taking_part, reverse_decision
from projects.services.participant import change_participant
from tests import factories
from tests.conftest import NOW

TODAY = NOW.date()


def only(facts):
    (found,) = facts().decisions
    return found


def test_no_decision_is_not_recorded(facts):
    assert facts().decisions is None


def test_where_every_session_says_that_there_was_none_there_is_none(project, facts):
    people = factories.group(project, lived=1, learnt=0)
    factories.closed_session(project, came=people, gone_through={"decisions": "none"})
    assert facts().decisions == ()


def test_where_one_session_skipped_it_nothing_is_known(project, facts):
    people = factories.group(project, lived=1, learnt=0)
    factories.closed_session(project, came=people, gone_through={"decisions": "none"})
    factories.closed_session(project, came=people, starts_at=NOW - timedelta(days=3))
    assert facts().decisions is None


def test_who_had_the_final_say_is_not_recorded_where_it_was_left_out(project, facts):
    factories.decision(project)
    assert only(facts).final_say is None


def test_who_decided_is_counted_by_kind(project, facts):
    factories.decision(
        project, takers=factories.group(project, lived=2, learnt=1, both=1, not_said=3), final_say="joint"
    )
    found = only(facts)
    assert (found.final_say, found.lived_takers_count, found.lived_takers_share) == ("joint", 3, 0.75)


def test_whoever_the_organisation_pays_counts_as_learnt(project, facts):
    takers = factories.group(project, lived=2, learnt=0)
    change_participant(participant=takers[0], paid_by_organisation=True, by=factories.alice_user(), at=NOW)
    factories.decision(project, takers=takers)
    found = only(facts)
    assert (found.lived_takers_count, found.lived_takers_share) == (1, 0.5)


def test_a_decision_without_people_says_nothing_of_them(project, facts):
    factories.decision(project)
    found = only(facts)
    assert (found.lived_takers_count, found.lived_takers_share) == (None, None)


@pytest.mark.parametrize(("who", "expected"), [("organisation", True), ("joint", False)])
def test_a_reversal_by_the_organisation_is_seen(project, facts, who, expected):
    taken = factories.decision(project, final_say="joint")
    reverse_decision(decision=taken, on=TODAY, reversed_by=who, by=factories.alice_user(), at=NOW)
    assert only(facts).reversed_by_organisation is expected


def test_a_decision_that_was_not_reversed_was_not_reversed(project, facts):
    factories.decision(project)
    assert only(facts).reversed_by_organisation is False


def test_who_confirmed_is_counted(project, facts):
    rosa, bill = factories.group(project, lived=1, learnt=1)
    taken = factories.decision(project, takers=[rosa, bill])
    confirm_taking_part(decision=taken, participant=rosa, by=rosa.person, at=NOW)
    found = facts().finer
    assert (found.records_counted, found.records_confirmed) == (2, 1)


def test_what_matters_is_counted_once_it_is_agreed(project, facts):
    factories.priority(project, agreed_by=Who.JOINT, proposed_by=Who.PEOPLE)
    factories.priority(project, text="Another", agreed_by=Who.ORGANISATION, proposed_by=Who.ORGANISATION)
    factories.priority(project, text="Only proposed")
    found = facts().priorities
    assert (found.count, found.agreed_together, found.proposed_by_people, found.set_by) == (2, 1, 1, Who.JOINT)
    assert found.share_proposed_by_people == 0.5


def test_what_the_organisation_agreed_alone_is_its_own(project, facts):
    factories.indicator(project, agreed_by=Who.ORGANISATION)
    assert facts().quality_indicators.set_by == Who.ORGANISATION


def test_an_aim_whose_proposer_is_not_recorded_leaves_the_share_open(project, facts):
    factories.priority(project, agreed_by=Who.JOINT)
    assert facts().priorities.proposed_by_people is None
    assert facts().priorities.share_proposed_by_people is None


def test_an_aim_agreed_by_nobody_knows_whom_leaves_it_open(project, facts):
    from projects.services.aims import agree_aim

    aim = factories.priority(project)
    agree_aim(aim=aim, agreed_by="", on=TODAY, by=factories.alice_user(), at=NOW)
    found = facts().priorities
    assert (found.set_by, found.agreed_together) == (None, None)


def test_the_main_priority_is_the_first(project, facts):
    factories.priority(project, agreed_by=Who.JOINT, proposed_by=Who.PEOPLE)
    assert facts().finer.main_priority_by == Who.PEOPLE


def test_topics_are_counted_by_who_asked_for_them(project, facts):
    from sessions.services.record import add_agenda_item

    rosa, bill = factories.group(project, lived=1, learnt=1)
    session = factories.session(project, starts_at=NOW - timedelta(days=7))
    for proposer, by_group in ((rosa, False), (bill, False), (None, True), (None, False)):
        add_agenda_item(
            session=session, text="A topic", proposer=proposer, by_group=by_group, by=factories.alice_user(), at=NOW
        )
    close(session, [rosa, bill])
    found = facts()
    assert (found.finer.agenda_kept, found.finer.agenda_kept_from_people, found.finer.agenda_kept_together) == (4, 1, 1)
    assert (found.agenda_share_set_by_people, found.agenda_set_by) == (0.375, Who.JOINT)


@pytest.mark.parametrize(("kind", "expected"), [("lived", Who.PEOPLE), ("learnt", Who.ORGANISATION)])
def test_topics_of_one_kind_alone(project, facts, kind, expected):
    from sessions.services.record import add_agenda_item

    somebody = factories.participant(project, kind)
    session = factories.session(project, starts_at=NOW - timedelta(days=7))
    add_agenda_item(session=session, text="A topic", proposer=somebody, by=factories.alice_user(), at=NOW)
    close(session, [somebody])
    assert facts().agenda_set_by == expected


def close(session, people):
    from sessions.services.record import record_attendance
    from sessions.services.session import close_session

    record_attendance(session=session, participants=people, by=factories.alice_user(), at=NOW)
    close_session(session=session, by=factories.alice_user(), at=NOW)
