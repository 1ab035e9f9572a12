"""The record in a browser: saving one part loses nothing of another, with script and without."""

import pytest
from playwright.sync_api import expect

from feedback.models.suggestion import Suggestion
from projects.models import Action
from tests.browser import faults, open_page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
ASKED, TODO = "Add what somebody asked for, in their words", "What will be done"


@pytest.fixture
def address(record, people, live_server):
    return live_server.url + record.address("")


@pytest.mark.parametrize("script", [False, True])
def test_what_is_typed_in_every_part_outlives_saving_another(script, address, client, people):
    with open_page(address, client=client, script=script) as page:
        page.get_by_label(TODO).fill("Ring Rosa")
        page.get_by_label(ASKED).fill("Phone us the day after")
        page.get_by_role("textbox", name="Notes").fill("Two people sang.")
        page.get_by_role("button", name="Save who came").click()
        page.get_by_text("Who came is saved.").wait_for()
        expect(page.get_by_role("heading", name="Not saved yet")).to_be_visible()
        page.get_by_role("button", name="Add what was asked for").click()
        page.locator("li strong", has_text="Phone us the day after").wait_for()
        page.get_by_role("button", name="Add this action").click()
        page.locator("li strong", has_text="Ring Rosa").wait_for()
        expect(page.get_by_role("textbox", name="Notes")).to_have_value("Two people sang.")
        page.get_by_role("button", name="Save the notes").click()
        page.get_by_text("The notes are saved.").wait_for()
        expect(page.get_by_role("heading", name="Not saved yet")).to_have_count(0)
    assert (Suggestion.objects.get().text, Action.objects.get().text) == ("Phone us the day after", "Ring Rosa")


@pytest.mark.parametrize("script", [False, True])
def test_the_enter_key_adds_the_one_thing_that_was_typed(script, address, client):
    with open_page(address, client=client, script=script) as page:
        page.get_by_label(TODO).fill("Ring Rosa")
        page.get_by_label(TODO).press("Enter")
        page.locator("li strong", has_text="Ring Rosa").wait_for()
    assert Action.objects.count() == 1


def test_the_enter_key_adds_where_one_is_while_more_is_typed(address, client):
    with open_page(address, client=client) as page:
        page.get_by_label(ASKED).fill("Phone us the day after")
        page.get_by_label(TODO).fill("Ring Rosa")
        page.get_by_label(TODO).press("Enter")
        page.locator("li strong", has_text="Ring Rosa").wait_for()
        expect(page.get_by_label(ASKED)).to_have_value("Phone us the day after")
        assert faults(page) == []


def test_what_was_put_right_is_not_typed_again_by_the_browser(address, client):
    with open_page(address, client=client) as page:
        page.get_by_label(TODO).fill("Ring Rosa")
        page.get_by_label("By when").select_option("Another day")
        page.get_by_role("button", name="Add this action").click()
        page.get_by_role("link", name="Choose the day").wait_for()
        page.get_by_label("By when").select_option("In a month")
        page.get_by_role("button", name="Add this action").click()
        page.locator("li strong", has_text="Ring Rosa").wait_for()
        expect(page.get_by_label(TODO)).to_have_value("")


def test_who_chooses_another_question_is_shown_where_to_write_it(address, client, people):
    with open_page(address, client=client) as page:
        expect(page.get_by_label("Another question: which?")).to_be_hidden()
        page.get_by_role("group", name="What was the question?").get_by_label("Another question").check(force=True)
        expect(page.get_by_label("Another question: which?")).to_be_visible()
