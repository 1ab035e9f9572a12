"""A session with eight people who came, a key store, and a survey that is open."""

from datetime import timedelta
from pathlib import Path

import pytest

from feedback.custody import key_store
from feedback.services.opening import open_survey
from feedback.services.sending import tickets_of
from tests import factories
from tests.conftest import NOW


@pytest.fixture
def store(settings, tmp_path):
    settings.BALLOT_KEYS = str(tmp_path / "keys")
    settings.BALLOT_PUBLIC_KEY_FILE = str(Path(tmp_path / "var" / "ballots.pub"))
    return key_store()


@pytest.fixture
def group(db):
    return factories.group(factories.project(), lived=4, learnt=4)


@pytest.fixture
def session(group):
    return factories.closed_session(group[0].project, group, starts_at=NOW - timedelta(days=1))


@pytest.fixture
def survey(session, store):
    return open_survey(session=session, store=store, at=NOW)


@pytest.fixture
def tickets(survey, store):
    """The eight tickets, in the order of their holders."""
    return list(tickets_of(survey, store).values())
