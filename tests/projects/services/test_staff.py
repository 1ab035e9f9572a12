import pytest

from coprod.core.accounts.models import User
from coprod.core.messages.models import Message
from projects.services.errors import Refused
from projects.services.project import give_role, take_role
from projects.services.staff import invite_colleague
from tests import factories
from tests.conftest import NOW


def test_somebody_new_gets_an_account_a_role_and_the_address_to_sign_in(project, alice):
    row = invite_colleague(project=project, email=" Dana@New.example ", role="viewer", by=alice, at=NOW, name="Dana")
    message = Message.objects.get(user=row.user)
    assert (row.role, row.user.email, row.user.has_usable_password()) == ("viewer", "dana@new.example", False)
    assert "http://testserver/account/login/" in message.text
    assert "Alice asks you to help run the project “Better discharge”. Your role is: Viewer." in message.text
    assert message.subject == "You are asked to help run Better discharge"


def test_somebody_who_has_an_account_keeps_it(project, alice, bob):
    invite_colleague(project=project, email=bob.email, role="facilitator", by=alice, at=NOW, name="Robert")
    assert (User.objects.get(email=bob.email).name, User.objects.count()) == ("Bob", 2)


def test_somebody_who_has_a_role_is_not_asked_again(project, alice):
    bob = factories.bob_user(project, "viewer")
    with pytest.raises(Refused, match="has a role here already"):
        invite_colleague(project=project, email=bob.email, role="lead", by=alice, at=NOW)
    assert project.roles.get(user=bob).role == "viewer"


def test_nobody_is_made_where_asking_is_refused(project, alice):
    with pytest.raises(Refused):
        invite_colleague(project=project, email=alice.email, role="viewer", by=alice, at=NOW)
    assert Message.objects.count() == 0


def test_names_with_signs_stand_in_the_mail_as_they_are(alice):
    project = factories.project(name="Home & well")
    invite_colleague(project=project, email="dana@new.example", role="viewer", by=alice, at=NOW)
    assert "“Home & well”" in Message.objects.get().text


@pytest.mark.parametrize("before", ["lead", "facilitator"])
def test_whoever_ran_the_group_never_reads_its_comments_first(project, alice, bob, before):
    give_role(project=project, user=bob, role=before, by=alice, at=NOW)
    give_role(project=project, user=bob, role="viewer", by=alice, at=NOW)
    with pytest.raises(Refused, match="Bob has run this project"):
        give_role(project=project, user=bob, role="listener", by=alice, at=NOW)
    take_role(project=project, user=bob, by=alice, at=NOW)
    with pytest.raises(Refused, match="has run this project"):
        invite_colleague(project=project, email=bob.email, role="listener", by=alice, at=NOW)


def test_whoever_began_the_project_never_reads_its_comments_first(project, alice, bob):
    give_role(project=project, user=bob, role="lead", by=alice, at=NOW)
    with pytest.raises(Refused, match="Alice has run this project"):
        give_role(project=project, user=alice, role="listener", by=bob, at=NOW)


def test_whoever_ran_another_project_can_listen_here(project, alice, bob):
    give_role(project=factories.project(), user=bob, role="lead", by=alice, at=NOW)
    assert give_role(project=project, user=bob, role="listener", by=alice, at=NOW).role == "listener"
