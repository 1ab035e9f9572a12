from datetime import timedelta

import pytest
from django.db import IntegrityError

from projects.models import Decision, DecisionTaker
from projects.services.decision import (
    confirm_taking_part,
    give_view,
    record_decision,
    reverse_decision,
    take_decision,
    tell_what_came_of_it,
)
from projects.services.errors import Refused
from projects.services.telling import tell_decision
from tests import factories
from tests.conftest import NOW

TODAY = NOW.date()


@pytest.fixture
def group(project):
    return factories.group(project)


def takers(decision):
    return list(decision.takers.values_list("participant", flat=True))


def test_a_question_is_asked_before_it_is_decided(project):
    asked = factories.question(project, phase="design", asked_until=TODAY + timedelta(days=7))
    assert (asked.taken_on, asked.options, asked.phase) == (None, ["The day after", "The week after"], "design")


def test_asking_does_not_end_before_it_starts(project):
    with pytest.raises(IntegrityError):
        factories.question(project, asked_until=TODAY - timedelta(days=1))


def test_an_open_question_is_taken_with_those_who_took_part(project, group, alice):
    asked = factories.question(project)
    take_decision(decision=asked, on=TODAY, takers=group[:3], by=alice, at=NOW, final_say="joint", outcome="Yes")
    assert (asked.taken_on, asked.final_say, takers(asked)) == (TODAY, "joint", [one.pk for one in group[:3]])


def test_taking_it_again_puts_right_who_took_part_and_keeps_who_confirmed(project, group, alice):
    taken = factories.decision(project, takers=group[:2])
    confirm_taking_part(decision=taken, participant=group[0], by=group[0].person, at=NOW)
    take_decision(decision=taken, on=TODAY, takers=[group[0], group[2]], by=alice, at=NOW)
    assert takers(taken) == [group[0].pk, group[2].pk]
    assert DecisionTaker.objects.get(participant=group[0]).confirmed_at == NOW


def test_what_is_not_said_is_not_recorded(project):
    taken = factories.decision(project)
    assert (taken.final_say, taken.phase, taken.changed_by_input, takers(taken)) == ("", "", None, [])


def test_a_session_once_kept_stays(project, alice):
    taken = factories.decision(project, session_id=7)
    take_decision(decision=taken, on=TODAY, by=alice, at=NOW)
    assert taken.session_id == 7


def test_a_field_that_a_decision_has_not_is_a_mistake(project, alice):
    with pytest.raises(TypeError, match="a decision has no reversed_on"):
        factories.decision(project, reversed_on=TODAY)


def test_nobody_of_another_project_takes_part(project):
    stranger = factories.participant(factories.project(name="Another"))
    with pytest.raises(Refused, match="who take part in this project"):
        factories.decision(project, takers=[stranger])
    assert Decision.objects.count() == 0


def test_a_view_is_given_once_each_and_can_be_changed(project, group):
    asked = factories.question(project)
    for text in ("At once", "Later"):
        give_view(decision=asked, participant=group[0], text=text, by=group[0].person, at=NOW)
    assert list(asked.views.values_list("text", flat=True)) == ["Later"]


def test_an_empty_view_is_refused(project, group):
    with pytest.raises(Refused, match="Choose an answer or write"):
        give_view(decision=factories.question(project), participant=group[0], text=" ", by=group[0].person, at=NOW)


def test_a_view_comes_before_the_decision(project, group):
    with pytest.raises(Refused, match="This has been decided"):
        give_view(decision=factories.decision(project), participant=group[0], text="x", by=group[0].person, at=NOW)


def test_who_took_part_confirms_it_once(project, group):
    taken = factories.decision(project, takers=group[:1])
    for days in (0, 3):
        confirm_taking_part(decision=taken, participant=group[0], by=group[0].person, at=NOW + timedelta(days=days))
    assert taken.takers.get().confirmed_at == NOW


def test_who_is_not_written_down_can_not_confirm(project, group):
    with pytest.raises(Refused, match="We have not written you down"):
        confirm_taking_part(decision=factories.decision(project), participant=group[0], by=group[0].person, at=NOW)


def test_a_decision_is_taken_back_openly(project, alice):
    taken = factories.decision(project, on=TODAY)
    reverse_decision(decision=taken, on=TODAY, reversed_by="organisation", by=alice, at=NOW)
    assert (taken.taken_on, taken.reversed_on, taken.reversed_by) == (TODAY, TODAY, "organisation")


def test_what_is_not_decided_is_not_taken_back(project, alice):
    with pytest.raises(Refused, match="has not been decided yet"):
        reverse_decision(decision=factories.question(project), on=TODAY, reversed_by="joint", by=alice, at=NOW)


def test_the_day_on_which_people_were_told_is_kept(project, alice):
    taken = tell_what_came_of_it(decision=factories.decision(project), on=TODAY, by=alice, at=NOW)
    assert taken.told_on == TODAY


def test_telling_a_decision_keeps_its_words_too(project, alice):
    taken = factories.decision(project, phase="design")
    told = tell_decision(decision=taken, text="We ring the day after", on=TODAY, by=alice, at=NOW)
    assert (taken.told_on, told.kind, told.decision, told.phase) == (TODAY, "decision_reasons", taken, "design")


def test_an_open_question_is_not_told(project, alice):
    with pytest.raises(Refused, match="Record what was decided first"):
        tell_decision(decision=factories.question(project), text="x", on=TODAY, by=alice, at=NOW)


def test_a_decision_is_recorded_without_having_been_asked(project, alice, group):
    taken = record_decision(project=project, question="Tea?", on=TODAY, by=alice, at=NOW, takers=group)
    assert (taken.asked_on, taken.takers.count()) == (None, 4)
