"""A project of many years: every page asks the database as often as for a small one, twelve times at most."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.large import grow
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import ballots, release, survey

MOST_QUERIES = 12
SMALL, LARGE = {"people": 5, "sessions": 1, "suggestions": 2}, {"people": 300, "sessions": 200, "suggestions": 2000}


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def asked(client, alice):
    """Return the queries of a page, once it is warm."""
    client.force_login(alice)

    def ask(address):
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return [query["sql"] for query in queries]

    return ask


@pytest.fixture(params=[SMALL, LARGE], ids=["small", "large"])
def coming(project, request):
    """The session to come of a small and of a large project; with results of a survey."""
    session = grow(project, at=NOW, **request.param)
    held = survey(project)
    release(held, ballots(held, *[5, 5, 4, 4, 4, 5]))
    return session


def test_the_front_page(asked, project, coming):
    assert len(asked(f"/projects/{project.pk}/")) <= MOST_QUERIES


def test_home(asked, coming):
    assert len(asked("/")) <= MOST_QUERIES


def test_the_page_of_a_session(asked, project, coming):
    assert len(asked(f"/projects/{project.pk}/sessions/{coming.pk}/")) <= MOST_QUERIES


def test_the_record_of_a_session(asked, project, coming):
    assert len(asked(f"/projects/{project.pk}/sessions/{coming.pk}/record/")) <= MOST_QUERIES


def test_home_with_many_projects(asked, alice):
    for number in range(40):
        factories.project(by=alice, name=f"Project {number}")
    assert len(asked("/")) <= MOST_QUERIES
