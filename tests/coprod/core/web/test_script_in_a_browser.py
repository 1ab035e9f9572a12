"""What our script adds. Every page works without it, so each of these is a help and no more."""

import pytest
from playwright.sync_api import expect

from tests.browser import open_page

pytestmark = [pytest.mark.journey, pytest.mark.urls("tests.coprod.core.web.some_urls")]
TWICE = """() => [1, 2].map(() => document.querySelector('main form').dispatchEvent(
  new SubmitEvent('submit', { cancelable: true, bubbles: true })))"""


@pytest.fixture
def address(live_server):
    return f"{live_server}/words/"


def test_a_second_tap_sends_nothing_twice(address):
    with open_page(address) as page:
        assert page.evaluate(TWICE) == [True, False]


def test_what_was_typed_is_still_there_when_the_page_is_loaded_again(address):
    with open_page(address) as page:
        page.get_by_label("Your words").fill("More breaks, please.")
        page.reload()
        expect(page.get_by_label("Your words")).to_have_value("More breaks, please.")


def test_what_was_sent_is_not_kept(address):
    with open_page(address) as page:
        page.get_by_label("Your words").fill("More breaks, please.")
        page.get_by_role("button", name="Send my words").click()
        page.wait_for_url(lambda url: url != address)
        page.goto(address)
        expect(page.get_by_label("Your words")).to_have_value("")


def test_what_was_not_taken_stays(address):
    with open_page(address) as page:
        page.get_by_label("Your words").fill(" ")
        page.get_by_role("button", name="Send my words").click()
        expect(page).to_have_title("Error: Words – Coprod")
        expect(page.get_by_label("Your words")).to_have_value(" ")


def test_a_browser_that_keeps_nothing_for_us_can_still_send(address):
    with open_page(address) as page:
        page.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('closed') } })")
        page.goto(address)
        page.get_by_label("Your words").fill("More breaks, please.")
        page.get_by_role("button", name="Send my words").click()
        page.wait_for_url(lambda url: url != address)
