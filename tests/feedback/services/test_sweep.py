import logging
from datetime import timedelta

import pytest
from django.core import mail

from coprod.core.messages.models import Message
from feedback import tasks
from feedback.models.survey import Survey, SurveyState
from feedback.services import sweep as sweeping
from feedback.services.pooling import destroy_what_waited_too_long
from feedback.services.release import release_survey
from feedback.services.sweep import sweep
from projects.models import Project
from tests import factories
from tests.conftest import NOW
from tests.feedback.answers import CLOSED, answer_all

pytestmark = pytest.mark.django_db


def states():
    return list(Survey.objects.values_list("state", flat=True))


def test_a_survey_opens_an_hour_after_its_session_and_its_mails_leave(session, store):
    sweep(store=store, at=session.ends_at + timedelta(minutes=59))
    assert states() == []
    sweep(store=store, at=session.ends_at + timedelta(minutes=60))
    assert (states(), len(mail.outbox)) == (["open"], 8)


def test_a_session_written_up_months_later_is_not_asked_about(session, store):
    sweep(store=store, at=session.ends_at + timedelta(days=43))
    assert states() == []


def test_everybody_is_reminded_once_half_the_time_is_gone(survey, store):
    for days in (3, 4, 5):
        sweep(store=store, at=NOW + timedelta(days=days))
        assert Message.objects.filter(kind="survey_reminder").count() == (0 if days == 3 else 8)


def test_nobody_is_reminded_of_a_survey_of_an_hour(session, store, settings):
    settings.SHORT_SURVEYS = True
    from feedback.services.opening import open_survey

    open_survey(session=session, store=store, at=NOW, closes_at=NOW + timedelta(hours=1))
    sweep(store=store, at=NOW + timedelta(minutes=50))
    assert Message.objects.filter(kind="survey_reminder").count() == 0


@pytest.mark.parametrize(("seconds", "state"), [(4, "open"), (5, "released")])
def test_it_is_released_when_those_on_their_way_have_arrived(survey, tickets, store, seconds, state):
    answer_all(tickets)
    sweep(store=store, at=survey.closes_at + timedelta(seconds=seconds))
    assert states() == [state]


def test_keys_without_a_survey_are_destroyed_when_it_would_have_closed(survey, store, session):
    ref = survey.ref
    Survey.objects.all().delete()
    session.delete()
    sweep(store=store, at=NOW)
    assert store.has(ref)
    sweep(store=store, at=CLOSED)
    assert store.is_gone(ref)


def test_keys_that_were_being_destroyed_when_the_power_went_are_destroyed(survey, store):
    (store.folder / f"{survey.ref}.gone").touch()
    sweep(store=store, at=NOW)
    assert not (store.folder / f"{survey.ref}.open").exists()
    assert states() == ["refused"]


def test_a_second_worker_at_the_same_time_does_nothing(session, store):
    with store.alone():
        sweep(store=store, at=NOW)
    assert states() == []


def test_a_mail_server_that_is_away_loses_nothing(session, store, monkeypatch, caplog):
    def away(**how):
        raise ConnectionRefusedError

    monkeypatch.setattr(sweeping, "send_survey_mails", away)
    with caplog.at_level(logging.ERROR):
        sweep(store=store, at=NOW)
    assert (states(), Message.objects.filter(state="queued").count()) == (["open"], 8)
    assert [record.message for record in caplog.records] == [
        "away did not work (ConnectionRefusedError). It will be tried again."
    ]


def test_a_survey_that_fails_does_not_hold_up_the_others(survey, store, monkeypatch, group):
    monkeypatch.setattr(sweeping, "release_survey", lambda **how: 1 / 0)
    factories.closed_session(survey.project, group, starts_at=CLOSED - timedelta(days=1))
    sweep(store=store, at=CLOSED)
    assert states() == ["open", "open"]


def waiting(survey, tickets, store):
    answer_all(tickets[:3])
    return release_survey(survey=survey, store=store, at=CLOSED)


@pytest.mark.parametrize(("days", "state"), [(119, "waiting"), (120, "destroyed")])
def test_what_waits_is_destroyed_after_120_days(survey, tickets, store, days, state):
    waiting(survey, tickets, store)
    sweep(store=store, at=CLOSED + timedelta(days=days))
    assert (states(), bool(store.refs("pool"))) == ([state], state == "waiting")


def test_what_waits_is_destroyed_when_the_project_has_ended(survey, tickets, store):
    waiting(survey, tickets, store)
    Project.objects.update(ended_at=CLOSED)
    assert destroy_what_waited_too_long(at=CLOSED) == 1
    assert Survey.objects.get().state == SurveyState.DESTROYED


def test_a_process_without_the_key_store_does_nothing(session, settings):
    settings.BALLOT_KEYS = ""
    tasks.sweep_surveys()
    assert states() == []


def test_the_workers_task_sweeps(session, store, time_machine_at):
    tasks.sweep_surveys()
    assert states() == ["open"]


@pytest.fixture
def time_machine_at():
    import time_machine

    with time_machine.travel(NOW):
        yield
