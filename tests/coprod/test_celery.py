import socket

import pytest
from django.db import transaction

from coprod.celery import Nudge, app
from coprod.core.messages.models import Message, State
from coprod.core.messages.tasks import send_due_messages
from sessions.services.invitation import invite
from tests import factories
from tests.conftest import NOW


@pytest.fixture
def use_broker(monkeypatch):
    def use(url):
        monkeypatch.setattr(app.conf, "broker_url", url)
        monkeypatch.setattr(app, "_pool", None)
        monkeypatch.setattr(app.amqp, "_producer_pool", None)

    return use


@pytest.fixture
def silent_server():
    """A server that takes every connection and never says a word: its address."""
    with socket.create_server(("127.0.0.1", 0), backlog=50) as server:
        yield f"redis://127.0.0.1:{server.getsockname()[1]}/0"


@pytest.fixture(params=["away", "silent"])
def no_broker(request, use_broker, silent_server):
    use_broker("redis+socket:///nowhere/redis.sock" if request.param == "away" else silent_server)


@pytest.mark.django_db(transaction=True)
def test_a_broker_that_is_away_or_says_nothing_harms_nothing(no_broker):
    project = factories.project()
    factories.participant(project)
    session = factories.session(project)
    invite(session=session, by=factories.alice_user(), at=NOW)
    assert [message.state for message in Message.objects.all()] == [State.QUEUED]


@pytest.fixture
def nudges(monkeypatch):
    told = []
    monkeypatch.setattr(Nudge, "delay", lambda self, **kwargs: told.append(kwargs))
    return told


@pytest.mark.django_db(transaction=True)
def test_however_many_messages_are_queued_together_the_worker_is_told_once(nudges):
    project = factories.project()
    factories.group(project, lived=2, learnt=1)
    session = factories.session(project)
    nudges.clear()
    invite(session=session, by=factories.alice_user(), at=NOW)
    assert (Message.objects.count(), nudges) == (3, [{}])


@pytest.mark.django_db(transaction=True)
def test_a_nudge_of_a_part_that_was_undone_silences_no_other(nudges):
    with transaction.atomic():
        with pytest.raises(ValueError, match="undone"), transaction.atomic():
            send_due_messages.delay_on_commit()
            raise ValueError("undone")
        send_due_messages.delay_on_commit()
    assert nudges == [{}]
