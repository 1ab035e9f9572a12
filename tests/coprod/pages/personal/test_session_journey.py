"""Somebody answers and asks for something on one page: nothing that they typed is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from coprod.core.organisations.links import secret_of
from sessions.models import AgendaItem, Reply
from sessions.services.invitation import invite
from tests import factories
from tests.browser import open_page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _today():
    """The browser goes by its own clock."""


def test_sending_one_form_keeps_the_words_in_the_other(live_server):
    at = timezone.now()
    rosa = factories.participant(factories.project(), "lived", "Rosa", at=at)
    session = factories.session(rosa.project, starts_at=at + timedelta(days=3), at=at)
    invite(session=session, by=factories.alice_user(), at=at)
    with open_page(f"{live_server.url}/my/{secret_of(rosa.person)}/sessions/{session.pk}/", width=320) as page:
        page.get_by_label("What would you like to talk about?").fill("The phone call")
        page.get_by_label("Yes").check(force=True)
        page.get_by_role("button", name="Send my answer").click()
        page.get_by_text("You said: ").wait_for()
        expect(page.get_by_label("What would you like to talk about?")).to_have_value("The phone call")
        page.get_by_role("button", name="Ask for this").click()
        page.get_by_role("listitem").filter(has_text="The phone call").first.wait_for()
        expect(page.get_by_label("What would you like to talk about?")).to_have_value("")
    assert session.invitations.get().reply == Reply.YES
    assert AgendaItem.objects.get().text == "The phone call"
