import pytest
from django.urls import reverse

from coprod.core.messages.models import Message
from coprod.core.organisations.links import secret_of
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def one(client):
    client.force_login(factories.alice_user())
    return factories.participant(factories.project(), name="Ann")


def go(client, one, view, method="post", follow=True):
    url = reverse(f"projects:{view}", args=[one.project_id, one.pk])
    return getattr(client, method)(url, follow=follow).content.decode()


def test_a_new_link_stops_the_old_one(client, one):
    before = secret_of(one.person)
    assert "Make a new link for Ann?" in go(client, one, "link_new", "get")
    assert "Ann has a new link." in go(client, one, "link_new")
    one.person.refresh_from_db()
    assert secret_of(one.person) != before


def test_a_link_is_stopped_and_then_neither_sent_nor_printed(client, one):
    go(client, one, "link_stop")
    assert "Stopped" in go(client, one, "person", "get")
    assert "This link is stopped. Make a new one first." in go(client, one, "link_send")
    assert "Nobody needs a printed link." in go(client, one, "link_letter", "get")


def test_a_link_is_sent(client, one):
    go(client, one, "link_send")
    assert Message.objects.get().person == one.person


def test_a_letter_shows_the_link_as_words_and_as_a_code(client, one):
    page = go(client, one, "link_letter", "get")
    assert (secret_of(one.person) in page, page.count('<svg role="img"')) == (True, 1)


def test_letters_are_for_those_who_get_no_email(client, one):
    factories.participant(one.project, name="Bea", channel="letter")
    factories.participant(one.project, name="Cai", email="")
    page = client.get(reverse("projects:link_letters", args=[one.project_id])).content.decode()
    assert ["Hello Ann" in page, "Hello Bea" in page, "Hello Cai" in page] == [False, True, True]
