import pytest

from coprod.core.accounts.models import User
from coprod.core.messages.models import Message
from projects.services.errors import Refused
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
