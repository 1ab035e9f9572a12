import pytest

from projects.models import Role
from projects.permissions import ALLOWED, Permission, may


def test_every_role_stands_in_the_table():
    assert set(ALLOWED) == set(Role)


def test_a_lead_may_do_everything_but_read_comments_first_and_type_in_answers():
    assert set(Permission) - ALLOWED[Role.LEAD] == {Permission.REVIEW_COMMENTS, Permission.TYPE_ANSWERS}


def test_only_a_lead_says_who_may_do_what():
    assert [role for role in Role if may(role, Permission.MANAGE_ROLES)] == [Role.LEAD]


def test_only_somebody_who_does_not_run_the_group_reads_comments_first():
    assert [role for role in Role if may(role, Permission.REVIEW_COMMENTS)] == [Role.LISTENER]


def test_no_role_may_do_nothing():
    assert [permission for permission in Permission if may("", permission)] == []


@pytest.mark.parametrize("role", [Role.LISTENER, Role.VIEWER])
def test_who_only_looks_on_sees_no_names(role):
    assert not may(role, Permission.SEE_PEOPLE)
