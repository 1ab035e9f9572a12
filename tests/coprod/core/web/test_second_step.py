import re
import time

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core import mail
from django.core.cache import cache

from coprod.core.accounts.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.coprod.core.web.some_urls")]
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def no_tries_so_far():
    cache.clear()


@pytest.fixture
def amara():
    return User.objects.create_user("amara@example.org", name="Amara Obi")


@pytest.fixture
def signed_in(client, amara):
    sign_in(client)
    return client


@pytest.fixture
def signed_in_twice(client, amara):
    """Somebody with the app and spare codes, who has passed both steps and shown once more that it is them."""
    TOTP.activate(amara, SECRET)
    spare = RecoveryCodes.activate(amara).get_unused_codes()[0]
    sign_in(client)
    client.post("/account/2fa/authenticate/", {"code": shown_by_the_app()})
    client.post("/account/2fa/reauthenticate/", {"code": spare})
    return client


def sign_in(client):
    """Sign in with a code; return the page that comes after it."""
    client.post("/account/login/", {"login": "amara@example.org"})
    code = re.search(r"\n\n(\S+)\n\n", mail.outbox[-1].body)[1]
    return client.post("/account/login/code/confirm/", {"code": code}, follow=True)


def shown_by_the_app(secret=SECRET, steps_ago=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 - steps_ago))


def heading(response):
    return re.findall(r"<h1>(.*?)</h1>", response.content.decode())


def test_the_app_is_set_up_by_typing_what_it_shows(signed_in):
    secret = re.search(r"Key: <strong>(\w+)</strong>", signed_in.get("/account/2fa/totp/activate/").content.decode())[1]
    signed_in.post("/account/2fa/totp/activate/", {"code": shown_by_the_app(secret)})
    assert Authenticator.objects.filter(type=Authenticator.Type.TOTP).count() == 1


def test_a_change_of_how_one_signs_in_is_told_by_e_mail(signed_in_twice, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        signed_in_twice.post("/account/2fa/totp/deactivate/")
    assert mail.outbox[-1].subject == "You do not use the authenticator app any more"
    assert "If it was not you, tell your administrator now." in mail.outbox[-1].body


def test_a_wrong_number_of_the_app_is_said(signed_in):
    page = signed_in.post("/account/2fa/totp/activate/", {"code": "000000"}).content.decode()
    assert page.count("govuk-error-summary__title") == 1


def test_who_has_the_app_is_asked_for_one_more_step(client, amara):
    TOTP.activate(amara, SECRET)
    assert heading(sign_in(client)) == ["One more step"]


def test_the_number_of_the_app_signs_one_in(client, amara):
    TOTP.activate(amara, SECRET)
    sign_in(client)
    client.post("/account/2fa/authenticate/", {"code": shown_by_the_app()})
    assert client.session["_auth_user_id"] == str(amara.pk)


@pytest.mark.parametrize(("steps_ago", "taken"), [(0, True), (1, True), (3, False)])
def test_a_number_that_has_just_gone_is_taken_and_an_old_one_is_not(client, amara, steps_ago, taken):
    TOTP.activate(amara, SECRET)
    with time_machine.travel("2026-11-02 10:00:15+00:00", tick=False):
        sign_in(client)
        client.post("/account/2fa/authenticate/", {"code": shown_by_the_app(steps_ago=steps_ago)})
        assert ("_auth_user_id" in client.session) == taken


def test_the_page_about_signing_in_shows_what_is_on(signed_in_twice):
    page = signed_in_twice.get("/account/2fa/").content.decode()
    assert ("Stop using the app" in page, "See your spare codes" in page) == (True, True)


def test_spare_codes_are_listed_and_counted(signed_in_twice):
    page = signed_in_twice.get("/account/2fa/recovery-codes/").content.decode()
    codes = re.search(r'cp-codes">(.*?)</ul>', page, re.DOTALL)[1].count("<li>")
    assert ("You have 9 spare codes left." in page, codes) == (True, 9)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("2fa/totp/deactivate/", "Stop using the authenticator app?"),
        ("2fa/recovery-codes/generate/", "Make spare codes"),
    ],
)
def test_what_cannot_be_taken_back_is_asked_first(signed_in_twice, path, words):
    assert heading(signed_in_twice.get(f"/account/{path}")) == [words]


@pytest.fixture
def passkey(amara):
    data = {"name": "My phone", "credential": {"clientExtensionResults": {"credProps": {"rk": True}}}}
    return Authenticator.objects.create(user=amara, type=Authenticator.Type.WEBAUTHN, data=data)


def test_passkeys_are_listed_by_name(signed_in, passkey):
    page = signed_in.get("/account/2fa/webauthn/").content.decode()
    assert ("<strong>My phone</strong>" in page, "Not used yet." in page) == (True, True)


@pytest.mark.parametrize(("what", "words"), [("edit", "Rename this passkey"), ("remove", "Remove “My phone”?")])
def test_a_passkey_can_be_renamed_and_removed(signed_in_twice, passkey, what, words):
    assert heading(signed_in_twice.get(f"/account/2fa/webauthn/keys/{passkey.pk}/{what}/")) == [words]


def test_long_after_signing_in_one_shows_again_that_it_is_oneself(signed_in_twice, settings):
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0
    assert heading(signed_in_twice.get("/account/2fa/totp/deactivate/", follow=True)) == ["Show that it is you"]
