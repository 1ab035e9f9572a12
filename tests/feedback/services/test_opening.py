import json
from datetime import timedelta

import pytest

from coprod.core.audit.models import AuditRow
from coprod.core.messages.models import Message
from feedback.custody import charter_of
from feedback.models.survey import Survey, SurveyState
from feedback.models.ticket import Ticket
from feedback.services.invited import count_kinds, kinds_asked, participants_of
from feedback.services.opening import open_survey
from feedback.services.sending import tickets_of
from tests import factories
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


def held(came):
    return factories.closed_session(came[0].project, came, starts_at=NOW - timedelta(days=1))


def test_everybody_who_came_has_one_ticket_and_nobody_else(survey, store, group):
    assert sorted(tickets_of(survey, store)) == sorted(one.pk for one in group)
    assert Ticket.objects.count() == len(set(Ticket.objects.values_list("digest", flat=True))) == 8


def test_tickets_lie_in_the_order_of_their_digests(survey, monkeypatch):
    assert list(charter_of(survey).digests) == sorted(Ticket.objects.values_list("digest", flat=True))


def test_a_survey_stays_open_for_a_week(survey):
    assert survey.closes_at - survey.opened_at == timedelta(days=7)


def test_it_may_be_longer_for_answers_that_come_by_post(session, store):
    later = NOW + timedelta(days=12)
    assert open_survey(session=session, store=store, at=NOW, closes_at=later).closes_at == later


def test_it_is_never_shorter(session, store):
    with pytest.raises(ValueError, match="a week at least"):
        open_survey(session=session, store=store, at=NOW, closes_at=NOW + timedelta(days=6))


def test_only_where_the_settings_allow_it_may_it_be_shorter(session, store, settings):
    settings.SHORT_SURVEYS = True
    soon = NOW + timedelta(minutes=1)
    assert open_survey(session=session, store=store, at=NOW, closes_at=soon).closes_at == soon


def test_fewer_than_five_people_are_not_asked(db, store):
    survey = open_survey(session=held(factories.group(factories.project(), lived=2, learnt=2)), store=store, at=NOW)
    assert (survey.state, survey.closes_at, survey.questions) == (SurveyState.TOO_FEW, None, [])
    assert (Ticket.objects.count(), Message.objects.count(), store.refs("open")) == (0, 0, [])


def test_one_message_a_person_is_queued_without_link_or_text(survey, group):
    rows = Message.objects.filter(kind="survey")
    assert {row.person for row in rows} == {one.person for one in group}
    assert {(row.subject, row.text, row.html, row.written_when_sent) for row in rows} == {("", "", "", True)}


def test_the_audit_log_tells_that_it_opened_and_nothing_of_tickets(survey):
    row = AuditRow.objects.get(verb="open_survey")
    assert row.details == {"closes_at": survey.closes_at.isoformat()}


def test_the_questions_are_frozen_in_the_charter(survey):
    assert [question["id"] for question in survey.questions] == [
        "understood", "could_say", "listened", "can_change", "together", "safe", "good", "to_change",
    ]  # fmt: skip
    assert survey.questions == json.loads(survey.charter)["questions"]


def test_opening_that_was_interrupted_after_the_keys_were_kept_goes_on_with_them(session, store, monkeypatch):
    monkeypatch.setattr("feedback.services.opening._write", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        open_survey(session=session, store=store, at=NOW)
    monkeypatch.undo()
    kept = store.keys(store.refs("open")[0])
    survey = open_survey(session=session, store=store, at=NOW + timedelta(minutes=1))
    assert (survey.charter, Survey.objects.count(), Ticket.objects.count()) == (kept.charter, 1, 8)


def test_kind_is_asked_only_where_five_of_each_came_and_said_so(db):
    enough, few = (factories.group(factories.project(), lived=5, learnt=number) for number in (5, 4))
    assert [kinds_asked(participants_of(held(came)), NOW.date()) for came in (enough, few)] == [True, False]


def test_who_came_counts_for_each_kind_all_who_are_not_known_to_be_of_the_other_alone(db):
    came = factories.group(factories.project(), lived=3, learnt=2, both=1, not_said=1)
    assert count_kinds(participants_of(held(came)), NOW.date()) == {"people": 7, "lived": 5, "learnt": 4}


def test_a_survey_is_seen_by_those_with_a_role_in_its_project(survey):
    from tests.factories import alice_user, charlie_user

    assert [Survey.objects.visible_to(user).count() for user in (alice_user(), charlie_user())] == [1, 0]


def test_a_survey_is_called_as_its_session(survey):
    assert str(survey) == "First meeting"
    assert (survey.reason_words, str(Ticket.objects.first())) == ("", "A ticket")
