import pytest

from coprod.core.accounts.models import User
from coprod.core.accounts.services import change_user, find_or_add_user
from coprod.core.audit.models import AuditRow
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


def test_somebody_new_has_no_password_and_may_not_use_the_administration():
    dana = find_or_add_user(email=" Dana@New.Example ", name="Dana", by="system", at=NOW)
    assert (dana.email, dana.has_usable_password(), dana.is_staff) == ("dana@new.example", False, False)


def test_an_address_belongs_to_one_user_whatever_its_letters():
    first, second = (find_or_add_user(email=email, by="system", at=NOW) for email in ("a@b.example", "A@B.example"))
    assert (first, User.objects.count(), AuditRow.objects.count()) == (second, 1, 1)


def test_a_user_is_called_by_name_else_by_address():
    dana = find_or_add_user(email="dana@new.example", by="system", at=NOW)
    assert str(dana) == "dana@new.example"
    dana.name = "Dana"
    assert str(dana) == "Dana"


def test_who_may_use_the_administration_may_use_all_of_it_or_nothing(alice):
    for allowed in (True, False):
        change_user(user=alice, name="Alice", is_active=True, is_staff=allowed, by="system", at=NOW)
        alice.refresh_from_db()
        assert (alice.is_staff, alice.is_superuser) == (allowed, allowed)


def test_the_log_tells_what_somebody_may_and_not_their_name(alice):
    change_user(user=alice, name="Alison", is_active=False, is_staff=False, by="system", at=NOW)
    assert AuditRow.objects.get(verb="change_user").details == {"is_active": False, "is_staff": False}


def test_a_superuser_is_made_on_the_command_line():
    root = User.objects.create_superuser("root@here.example", "a long password")
    assert (root.is_staff, root.is_superuser, root.check_password("a long password")) == (True, True, True)


def test_nobody_registers_alone_unless_the_installation_allows_it(client, settings):
    signup = {"email": "new@new.example"}
    client.post("/account/signup/", signup)
    assert User.objects.count() == 0
    settings.ACCOUNT_OPEN_SIGNUP = True
    page = client.post("/account/signup/", signup, follow=True)
    assert User.objects.get().email == "new@new.example"
    assert ("Now sign in" in page.content.decode(), "_auth_user_id" in client.session) == (True, False)


@pytest.mark.parametrize("path", ["email/", "password/change/", "password/set/", "password/reset/", "confirm-email/"])
def test_nobody_changes_the_address_by_which_they_are_known(client, alice, path):
    client.force_login(alice)
    assert client.post(f"/account/{path}", {"email": "lead@new.example", "action_primary": ""}).status_code == 404


def test_an_administrator_signs_in_as_everybody_does(client):
    User.objects.create_superuser("root@here.example", "a long password")
    page = client.post("/admin/login/", {"username": "root@here.example", "password": "a long password"})
    assert (page.status_code, page.url) == (302, "/account/login/?next=%2Fadmin%2Flogin%2F")
    assert "_auth_user_id" not in client.session


def test_somebody_else_is_not_shown_the_administration(client, alice):
    client.force_login(alice)
    assert client.get("/admin/login/").status_code == 403
