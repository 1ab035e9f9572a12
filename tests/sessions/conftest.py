from datetime import timedelta

import pytest
from django.utils import timezone

from sessions.services.invitation import invite
from tests import factories


class Desk:
    """Alice's browser in one project: ``get`` and ``post`` by path below ``sessions/``."""

    def __init__(self, client, project):
        self.client, self.project = client, project

    def address(self, path):
        return f"/projects/{self.project.pk}/sessions/{path}"

    def get(self, path):
        return self.client.get(self.address(path))

    def post(self, path, **data):
        return self.client.post(self.address(path), data)


@pytest.fixture
def desk(client, project, alice):
    client.force_login(alice)
    return Desk(client, project)


@pytest.fixture
def coming(project):
    """A session in a week, to which nobody is invited."""
    return factories.session(project, starts_at=timezone.now() + timedelta(days=7), at=timezone.now())


@pytest.fixture
def held(project):
    """A session that ended yesterday and is not recorded."""
    yesterday = timezone.now() - timedelta(days=1)
    return factories.session(project, starts_at=yesterday, at=yesterday - timedelta(days=7), title="Yesterday")


@pytest.fixture
def invited(coming, people, alice):
    invite(session=coming, by=alice, at=timezone.now())
    coming.refresh_from_db()
    return coming
