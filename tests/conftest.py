"""What every test may ask for. The cast: Alice leads the project, Bob is her colleague in it, Charlie is a stranger."""

import os
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.db import connection, connections, transaction
from hypothesis import HealthCheck, settings

NOW = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}

slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=slow, derandomize=True)
settings.register_profile("deep", max_examples=10_000, deadline=None, suppress_health_check=slow)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def pytest_addoption(parser):
    parser.addoption("--only-database", action="store_true", help="only the tests that touch the database")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    from tests.turns import Turns

    return Turns(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False) or item.get_closest_marker("journey"):
            item.add_marker(pytest.mark.no_cover)  # slow enough; what they reach, a test of its own reaches too
    if config.getoption("--only-database"):
        left_out = [item for item in items if not touches_database(item)]
        items[:] = [item for item in items if touches_database(item)]
        config.hook.pytest_deselected(items=left_out)


def touches_database(item):
    marked = item.get_closest_marker("django_db") or item.get_closest_marker("parts")
    return marked is not None or bool(DATABASE_FIXTURES & set(item.fixturenames))


@pytest.fixture(scope="module")
def records(django_db_setup, django_db_blocker):
    """Open a room for records that all tests of a module share: what is made inside is gone when it closes."""

    @contextmanager
    def room():
        with django_db_blocker.unblock(), transaction.atomic():
            yield
            transaction.set_rollback(True)

    return room


@pytest.fixture
def now():
    """A Tuesday morning on which most tests happen."""
    return NOW


@pytest.fixture
def organisation(db):
    from tests import factories

    return factories.organisation()


@pytest.fixture
def alice(db):
    """Works in the organisation and leads the project."""
    from tests import factories

    return factories.alice_user()


@pytest.fixture
def bob(db):
    """Works in the organisation; has a role in a project only where a test gives him one."""
    from tests import factories

    return factories.bob_user()


@pytest.fixture
def charlie(db):
    """Signs in, works somewhere else, and may see nothing of ours."""
    from tests import factories

    return factories.charlie_user()


@pytest.fixture
def project(alice):
    """Alice's project, just started."""
    from tests import factories

    return factories.project(by=alice)


@pytest.fixture
def people(project):
    """Twelve people in the project: six lived, four learnt, two who did not say."""
    from tests import factories

    return factories.group(project, lived=6, learnt=4, not_said=2)


@pytest.fixture
def on_disk(tmp_path, monkeypatch):
    """Let threads use a SQLite file, as a server does: a database in memory knows no waiting for one another.

    What a test makes is made before; what it looks at afterwards is read in a thread too.
    """

    def move():
        if connection.vendor == "sqlite":
            file = str(tmp_path / "coprod.sqlite3")
            with connection.cursor() as cursor:
                cursor.execute("VACUUM INTO %s", [file])
            monkeypatch.setitem(connections.settings["default"], "NAME", file)

    return move
