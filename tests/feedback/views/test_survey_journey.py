"""Somebody answers in a browser: on a phone and at a desk, light and dark, by keyboard, and without script."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from feedback.models.ballot import Ballot
from feedback.models.survey import Survey
from feedback.services.opening import open_survey
from feedback.services.sending import tickets_of
from tests import factories
from tests.browser import LOOKS, WITHOUT_SCRIPT, faults, open_page, wait_for_error, wait_for_focus

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def links(live_server, store):
    """The link of each of ten people, while the survey is open by the browser's own clock."""
    at = timezone.now()
    came = factories.group(factories.project(), lived=5, learnt=5)
    session = factories.closed_session(came[0].project, came, starts_at=at - timedelta(days=1))
    survey = open_survey(session=session, store=store, at=at)
    return [f"{live_server.url}/answers/t/{ticket}/" for ticket in tickets_of(survey, store).values()]


@pytest.mark.parametrize("how", [*LOOKS, WITHOUT_SCRIPT])
def test_somebody_answers_and_is_thanked(links, how):
    with open_page(links[0], **how) as page:
        found = faults(page) if how.get("script", True) else []
        page.get_by_role("group", name="3. People listened to me.").get_by_label("Mostly").check(force=True)
        page.get_by_label("What was good?").fill("The tea.")
        page.get_by_role("button", name="Send my answers").click()
        page.get_by_role("heading", name="Thank you. Your answers have arrived.").wait_for()
        found += faults(page) if how.get("script", True) else []
    assert (found, Ballot.objects.count()) == ([], 3)


def test_a_text_too_long_takes_focus_to_the_summary_and_its_link_to_the_text(links):
    with open_page(links[0], width=320) as page:
        page.get_by_label("What should we change?").fill("a" * 2000)
        page.get_by_role("button", name="Send my answers").click()
        page.get_by_role("heading", name="There is one thing to put right").wait_for()
        wait_for_error(page)
        wait_for_focus(page, "at.className == 'govuk-error-summary'")
        found = faults(page)
        page.get_by_role("link", name="This is too long").click()
        wait_for_focus(page, "at.id == 'q-to_change'")
        expect(page.get_by_label("What should we change?")).to_have_value("a" * 2000)
    assert found == []


def test_going_back_after_sending_shows_nothing_that_was_answered(links):
    with open_page(links[0]) as page:
        page.get_by_label("What was good?").fill("The tea.")
        page.get_by_role("button", name="Send my answers").click()
        page.get_by_role("heading", name="Thank you").wait_for()
        page.go_back()
        page.get_by_role("heading", name="This link has been used").wait_for()
        assert "The tea." not in page.content()


def test_pages_that_say_why_there_is_no_survey_hold_too(links, live_server):
    addresses = ["/answers/", "/answers/who-sees-my-answers/", "/answers/t/nonsense/"]
    found = []
    for address in addresses:
        with open_page(live_server.url + address, width=320) as page:
            found += faults(page)
    Survey.objects.update(state="refused", reason="stamp")
    with open_page(links[1], width=320) as page:
        page.get_by_role("heading", name="This survey has been stopped").wait_for()
        found += faults(page)
    assert found == []


def test_a_code_is_typed_in_by_keyboard_alone(links, live_server):
    with open_page(f"{live_server.url}/answers/") as page:
        page.get_by_label("Your code").focus()
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="There is one thing to put right").wait_for()
        wait_for_error(page)
        page.get_by_label("Your code").focus()
        page.keyboard.type(links[0].split("/t/")[1].strip("/").upper())
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Choose one face for each").wait_for()
