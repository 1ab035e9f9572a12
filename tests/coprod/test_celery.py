import pytest

from coprod.celery import app
from coprod.core.messages.models import Message, State
from sessions.services.invitation import invite
from tests import factories
from tests.conftest import NOW


@pytest.fixture
def no_broker(monkeypatch):
    monkeypatch.setattr(app.conf, "broker_url", "redis+socket:///nowhere/redis.sock")
    monkeypatch.setattr(app, "_pool", None)
    monkeypatch.setattr(app.amqp, "_producer_pool", None)


@pytest.mark.django_db(transaction=True)
def test_a_broker_that_is_away_harms_nothing(no_broker):
    project = factories.project()
    factories.participant(project)
    session = factories.session(project)
    invite(session=session, by=factories.alice_user(), at=NOW)
    assert [message.state for message in Message.objects.all()] == [State.QUEUED]
