from datetime import timedelta

import pytest

from coprod.core.audit.models import AuditRow
from projects.models import Participant
from projects.services.participant import (
    add_participant,
    change_participant,
    leave_project,
    note_experience,
    say_experience,
)
from tests import factories
from tests.conftest import NOW


@pytest.fixture
def rosa(project):
    return factories.participant(project, kind="")


def said(participant):
    return list(participant.statements.values_list("kind", "said_by_person"))


def test_nobody_has_a_kind_until_it_is_said(rosa):
    assert (rosa.kind, rosa.kind_confirmed, said(rosa)) == ("not_said", False, [])


def test_what_staff_say_is_kept_and_not_confirmed(project, alice):
    joined = add_participant(project=project, person=factories.person(), by=alice, at=NOW, kind="lived")
    assert (joined.kind, joined.kind_confirmed, said(joined)) == ("lived", False, [("lived", False)])


def test_what_the_person_says_counts(rosa):
    say_experience(participant=rosa, kind="both", by=rosa.person, at=NOW, in_own_words="I was a nurse")
    assert (rosa.kind, rosa.kind_confirmed, rosa.in_own_words) == ("both", True, "I was a nurse")


def test_staff_never_overwrite_the_persons_own_word(rosa, alice):
    say_experience(participant=rosa, kind="lived", by=rosa.person, at=NOW)
    note_experience(participant=rosa, kind="learnt", by=alice, at=NOW)
    add_participant(project=rosa.project, person=rosa.person, by=alice, at=NOW, kind="learnt")
    assert (rosa.kind, said(rosa)) == ("lived", [("lived", True)])


def test_somebody_joins_a_project_once(rosa, alice):
    add_participant(project=rosa.project, person=rosa.person, by=alice, at=NOW)
    assert Participant.objects.count() == 1


def test_somebody_who_left_comes_back_with_their_history(rosa, alice):
    leave_project(participant=rosa, by=alice, at=NOW)
    assert list(Participant.objects.current()) == []
    back = add_participant(project=rosa.project, person=rosa.person, by=alice, at=NOW)
    assert (back.pk, back.left_on) == (rosa.pk, None)


def test_nobody_leaves_before_they_joined(rosa, alice):
    leave_project(participant=rosa, by=alice, at=NOW - timedelta(days=9))
    assert rosa.left_on == rosa.joined_on


def test_the_log_tells_which_fields_changed(rosa, alice):
    change_participant(participant=rosa, by=alice, at=NOW, shown="nothing", expenses_offered=None)
    assert AuditRow.objects.get(verb="change_participant").details == {"fields": ["shown"]}
    change_participant(participant=rosa, by=alice, at=NOW, shown="nothing")
    assert AuditRow.objects.filter(verb="change_participant").count() == 1


def test_a_field_that_a_participant_has_not_is_a_mistake(rosa, alice):
    with pytest.raises(TypeError, match="a participant has no kind"):
        change_participant(participant=rosa, by=alice, at=NOW, kind="lived")
