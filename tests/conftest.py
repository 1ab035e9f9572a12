"""What every test may ask for. The cast: Alice leads the project, Bob is her colleague in it, Charlie is a stranger."""

import os
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, settings

NOW = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}

slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=slow, derandomize=True)
settings.register_profile("deep", max_examples=10_000, deadline=None, suppress_health_check=slow)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def pytest_addoption(parser):
    parser.addoption("--only-database", action="store_true", help="only the tests that touch the database")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--only-database"):
        left_out = [item for item in items if not touches_database(item)]
        items[:] = [item for item in items if touches_database(item)]
        config.hook.pytest_deselected(items=left_out)


def touches_database(item):
    return item.get_closest_marker("django_db") is not None or bool(DATABASE_FIXTURES & set(item.fixturenames))


@pytest.fixture
def now():
    """A Tuesday morning on which most tests happen."""
    return NOW


@pytest.fixture
def organisation(db, now):
    from coprod.core.organisations.services import add_organisation

    return add_organisation(name="Riverside Health Trust", by="system", at=now)


@pytest.fixture
def alice(organisation, now):
    """Works in the organisation and leads the project."""
    return colleague("alice@riverside.example", "Alice", organisation, now)


@pytest.fixture
def bob(organisation, now):
    """Works in the organisation; has a role in the project only where a test gives him one."""
    return colleague("bob@riverside.example", "Bob", organisation, now)


@pytest.fixture
def charlie(db, now):
    """Signs in, works somewhere else, and may see nothing of ours."""
    from coprod.core.organisations.services import add_organisation

    elsewhere = add_organisation(name="Somewhere Else", by="system", at=now)
    return colleague("charlie@elsewhere.example", "Charlie", elsewhere, now)


@pytest.fixture
def project(organisation, alice, now):
    """Alice's project, just started."""
    from projects.services.project import start_project

    return start_project(
        organisation=organisation,
        by=alice,
        at=now,
        name="Better discharge from hospital",
        purpose="Nobody goes home without knowing what happens next.",
        safe_name="Sam Okoro",
        safe_phone="01632 960 111",
    )


def colleague(email, name, organisation, at):
    from coprod.core.accounts.services import find_or_add_user
    from coprod.core.organisations.services import add_member

    user = find_or_add_user(email=email, name=name, by="system", at=at)
    add_member(organisation=organisation, user=user, by="system", at=at)
    return user


@pytest.fixture
def people(project, alice, now):
    """Twelve people in the project: six lived, four learnt, two who did not say; each has an e-mail address."""
    return [join(project, alice, number, kind, now) for number, kind in enumerate(KINDS, 1)]


KINDS = ["lived"] * 6 + ["learnt"] * 4 + [""] * 2


def join(project, by, number, kind, at):
    from coprod.core.organisations.services import add_person
    from projects.services.participant import add_participant, say_experience

    person = add_person(
        organisation=project.organisation,
        by=by,
        at=at,
        name=f"Person {number:02}",
        email=f"person{number:02}@people.example",
    )
    participant = add_participant(project=project, person=person, by=by, at=at)
    if kind:
        say_experience(participant=participant, kind=kind, by=person, at=at)
    return participant
