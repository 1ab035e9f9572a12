"""Every address of a project, for every role, gives what the table of permissions says."""

import pytest

from projects.models import Role
from projects.permissions import may
from tests.guards.addresses import addresses


def pages_of(project_id=1):
    """Route, path and permission of every page of a project that this app shows."""
    ours = [one for one in addresses(project_id) if one.callback.__module__.startswith("projects.")]
    return [(one.route, one.path, one.callback.permission) for one in ours if hasattr(one.callback, "permission")]


def answers(desk, method):
    return {route: getattr(desk.client, method)(path).status_code for route, path, _p in pages_of(desk.project.pk)}


def test_there_are_many_pages_to_look_at():
    assert len(pages_of()) > 40


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("role", Role)
def test_each_role_is_refused_what_the_table_does_not_allow_and_nothing_else(desk_of, role, method):
    found = answers(desk_of(role), method)
    refused = {route for route, status in found.items() if status == 403}
    only_sent = {route for route, status in found.items() if status == 405}
    assert refused == {route for route, _path, needs in pages_of() if not may(role, needs)} - only_sent
