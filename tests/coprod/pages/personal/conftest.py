from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from coprod.core.organisations.links import secret_of
from sessions.services.invitation import invite
from tests import factories
from tests.conftest import NOW


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def project(db):
    return factories.project(contact_name="Amara", contact_phone="01632 960 145")


@pytest.fixture
def rosa(project):
    return factories.participant(project, "lived", "Rosa Whitlock", call_me="Rosa")


@pytest.fixture
def bill(project):
    return factories.participant(project, "learnt", "Bill Farrow")


@pytest.fixture
def session(project, rosa, bill):
    planned = factories.session(project, starts_at=NOW + timedelta(days=3), coming_was_free=True)
    invite(session=planned, by=factories.alice_user(), at=NOW)
    return planned


@pytest.fixture
def page():
    """Return the address of one of somebody's own pages: ``page(participant, "session", session_id=…)``."""

    def address(participant, name="home", **kwargs):
        return reverse(f"my:{name}", kwargs={"secret": secret_of(participant.person), **kwargs})

    return address
