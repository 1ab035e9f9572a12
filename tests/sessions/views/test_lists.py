from datetime import timedelta

import pytest
from django.utils import timezone

from projects.models import Role
from projects.services.project import give_role
from sessions.services.session import cancel_session
from tests import factories


def test_an_empty_list_says_what_goes_here(desk):
    page = desk.get("")
    assert "No session is planned." in page.text
    assert "No session has been held yet." in page.text


def test_the_list_shows_what_comes_what_waits_and_what_was(desk, coming, held, people, alice):
    closed = factories.closed_session(desk.project, people[:6], title="The first")
    cancelled = cancel_session(session=factories.session(desk.project, title="Off"), by=alice, at=timezone.now())
    context = desk.get("").context
    assert list(context["coming"]) == [coming]
    assert list(context["to_record"]) == [held]
    assert set(context["past"]) == {closed, cancelled}
    assert {session: session.came for session in context["past"]} == {closed: 6, cancelled: 0}


def test_the_list_counts_who_said_yes(desk, invited):
    invited.invitations.filter(participant__kind="learnt").update(reply="yes", replied_at=timezone.now())
    page = desk.get("")
    assert "4 of 12 said yes." in page.text
    assert "8 have not answered yet." in page.text


def test_long_ago_is_on_the_next_page(desk, people):
    start = timezone.now() - timedelta(days=100)
    for number in range(21):
        factories.closed_session(desk.project, people[:1], starts_at=start + timedelta(days=number))
    assert len(desk.get("?page=2").context["past"].object_list) == 1


def test_a_viewer_sees_the_list_and_nothing_to_do(desk, client, bob, alice, held, now):
    give_role(project=desk.project, user=bob, role=Role.VIEWER, by=alice, at=now)
    client.force_login(bob)
    page = desk.get("")
    assert "Plan a session" not in page.text
    assert f"/{held.pk}/record/" not in page.text


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_takes_as_many_queries_with_three_as_with_one(
    many, desk, people, django_assert_max_num_queries, project
):
    for number in range(many):
        factories.session(project, starts_at=timezone.now() + timedelta(days=number + 1))
        factories.session(project, starts_at=timezone.now() - timedelta(days=number + 1))
        factories.closed_session(project, people[:6])
    with django_assert_max_num_queries(9):
        desk.get("")
