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
    client.post("/account/signup/", signup)
    assert User.objects.get().email == "new@new.example"
