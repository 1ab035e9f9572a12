import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from coprod.core.accounts.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.coprod.core.web.some_urls")]


@pytest.fixture(autouse=True)
def no_tries_so_far():
    cache.clear()


@pytest.fixture
def amara():
    return User.objects.create_user("amara@example.org", name="Amara Obi")


def errors(response):
    return re.findall(r'<a href="#\w+">([^<]+)</a>', response.content.decode())


def ask_for_code(client, address="amara@example.org"):
    return client.post("/account/login/", {"login": address}, follow=True)


def test_one_signs_in_with_a_code_that_comes_by_e_mail(client, amara):
    ask_for_code(client)
    code = re.search(r"\n\n(\S+)\n\n", mail.outbox[0].body)[1]
    client.post("/account/login/code/confirm/", {"code": code})
    assert client.session["_auth_user_id"] == str(amara.pk)


@pytest.mark.parametrize(
    ("asked", "led"),
    [("/projects/7/", "/projects/7/"), ("https://elsewhere.example/", "/"), ("//elsewhere.example", "/")],
)
def test_a_page_asked_for_while_the_code_is_on_its_way_is_where_it_leads(client, amara, asked, led):
    ask_for_code(client)
    page = client.get("/account/login/", {"next": asked}, follow=True)
    hidden = dict(re.findall(r'name="(next)" value="([^"]*)"', page.content.decode().partition("resend")[0]))
    code = re.search(r"\n\n(\S+)\n\n", mail.outbox[0].body)[1]
    assert client.post("/account/login/code/confirm/", {"code": code} | hidden).url == led


def test_the_e_mail_says_what_it_is_and_no_more(client, amara):
    ask_for_code(client)
    assert mail.outbox[0].subject == "Your code to sign in"


def test_the_page_for_the_code_says_where_it_was_sent(client, amara):
    assert "We have sent an e-mail to <strong>amara@example.org</strong>" in ask_for_code(client).content.decode()


def test_a_missing_address_is_asked_for(client):
    assert errors(client.post("/account/login/", {"login": ""})) == ["Write your e-mail address"]


def test_a_wrong_address_is_shown_how_to_write_and_stays(client):
    response = client.post("/account/login/", {"login": "amara"})
    assert (errors(response), 'value="amara"' in response.content.decode()) == (
        ["Write an address such as name@example.org"],
        True,
    )


def test_a_wrong_code_says_what_to_do(client, amara):
    ask_for_code(client)
    response = client.post("/account/login/code/confirm/", {"code": "wrong"})
    assert errors(response) == ["This is not the code we sent. Look at the newest e-mail, or ask for a new code."]


def test_a_missing_code_is_asked_for(client, amara):
    ask_for_code(client)
    assert errors(client.post("/account/login/code/confirm/", {"code": ""})) == ["Type the code from the e-mail"]


def test_an_unknown_address_sees_the_same_page_and_gets_a_kind_e_mail(client):
    response = ask_for_code(client, "nobody@example.org")
    assert "Type the code we sent you" in response.content.decode()
    assert mail.outbox[0].subject == "We do not know this address"


def test_the_page_to_ask_for_a_code_alone_asks_for_the_address(client):
    assert errors(client.post("/account/login/code/", {"email": ""})) == ["Write your e-mail address"]


def test_who_asks_too_often_is_told_to_wait(amara):
    answers = [ask_for_code(Client()) for _time in range(4)]
    assert errors(answers[-1]) == ["You have asked for several codes already. Wait a few minutes, then try again."]


def test_who_mistyped_the_address_can_go_back_to_it(client, amara):
    ask_for_code(client)
    response = client.post("/account/logout/", {"next": "/account/login/"}, follow=True)
    assert "<h1>Sign in</h1>" in response.content.decode()


def test_a_new_code_can_be_asked_for(client, amara):
    ask_for_code(client)
    client.post("/account/login/code/confirm/", {"action": "resend"})
    assert len(mail.outbox) == 2


def test_nobody_registers_alone(client):
    assert "Accounts are by invitation" in client.get("/account/signup/").content.decode()


def test_where_it_is_allowed_one_may_make_an_account(client, settings):
    settings.ACCOUNT_OPEN_SIGNUP = True
    assert errors(client.post("/account/signup/", {"email": ""})) == ["Write your e-mail address"]


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("logout/", "Sign out?"),
        ("2fa/", "How you sign in"),
        ("2fa/totp/activate/", "Set up the authenticator app"),
        ("2fa/webauthn/", "Passkeys"),
        ("2fa/webauthn/add/", "Add a passkey"),
    ],
)
def test_the_pages_about_signing_in_are_in_our_words(client, amara, path, heading):
    ask_for_code(client)
    client.post("/account/login/code/confirm/", {"code": re.search(r"\n\n(\S+)\n\n", mail.outbox[0].body)[1]})
    page = client.get(f"/account/{path}").content.decode()
    assert re.findall(r"<h1>(.*?)</h1>", page) == [heading]
