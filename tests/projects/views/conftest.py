import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import factories
from tests.conftest import NOW


@pytest.fixture
def today():
    """The clock of the pages stands at NOW; this is its day."""
    with time_machine.travel(NOW, tick=False):
        yield NOW.date()


class Desk:
    """A browser in which somebody has signed in, on the pages of one project."""

    def __init__(self, client, project):
        self.client, self.project = client, project

    def address(self, name, *args):
        return reverse(name if ":" in name else f"projects:{name}", args=[self.project.pk, *args])

    def open(self, name, /, *args, **query):
        return self.client.get(self.address(name, *args), query)

    def read(self, name, /, *args, **query):
        return self.open(name, *args, **query).content.decode()

    def send(self, name, /, *args, **data):
        """Send a form and follow to the page that comes next."""
        return self.client.post(self.address(name, *args), data, follow=True)


@pytest.fixture
def desk(client, alice, project, today):
    """Alice, who leads the project, at her desk."""
    client.force_login(alice)
    return Desk(client, project)


@pytest.fixture
def desk_of(client, project, today):
    """The desk of Bob in a role: ``desk_of("viewer")``."""

    def sit_down(role):
        client.force_login(factories.bob_user(project, role))
        return Desk(client, project)

    return sit_down


@pytest.fixture
def same_queries(django_assert_num_queries):
    """Assert that a page asks the database as often with three things as with one: ``same_queries(page, add)``."""

    def check(page, add):
        add()
        page()
        with CaptureQueriesContext(connection) as once:
            page()
        add()
        add()
        with django_assert_num_queries(len(once)):
            page()

    return check
