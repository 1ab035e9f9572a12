"""Every look in a browser: phone and desk, dark, by keyboard, without script, at four times the size."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from feedback.models.ballot import Ballot
from feedback.services.opening import open_survey
from feedback.services.sending import tickets_of
from tests import factories
from tests.browser import CHROMIUM, LOOKS, chromium, faults, open_page, wait_for_error

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def codes(live_server, store):
    """The code of each of ten people, while the survey is open by the browser's own clock."""
    at = timezone.now()
    came = factories.group(factories.project(), lived=5, learnt=5)
    session = factories.closed_session(came[0].project, came, starts_at=at - timedelta(days=1))
    survey = open_survey(session=session, store=store, at=at)
    return list(tickets_of(survey, store).values())


@pytest.fixture
def site(live_server):
    return f"{live_server.url}/answers/"


def choose(page, face):
    page.get_by_label(face).first.focus()
    page.keyboard.press("Space")


@pytest.mark.parametrize("look", ["easy-read", "large-print"])
@pytest.mark.parametrize("how", LOOKS)
def test_one_page_in_easy_read_or_large_print(codes, site, look, how):
    with open_page(f"{site}t/{codes[0]}/{look}/", **how) as page:
        found = faults(page)
        choose(page, "Mostly")
        page.get_by_label("What was good?").fill("The tea.")
        page.get_by_role("button", name="Send my answers").click()
        page.get_by_role("heading", name="Thank you. Your answers have arrived.").wait_for()
        found += faults(page)
    assert (found, Ballot.objects.count()) == ([], 3)


@pytest.mark.parametrize("look", ["one-at-a-time", "easy-read-one-at-a-time"])
@pytest.mark.parametrize("how", LOOKS)
def test_one_question_at_a_time(codes, site, look, how):
    with open_page(f"{site}t/{codes[0]}/{look}/", **how) as page:
        found = faults(page)
        page.get_by_role("button", name="Begin").click()
        for number in range(1, 7):
            page.get_by_text(f"Question {number} of 9").wait_for()
            found += faults(page) if number == 1 else []
            choose(page, "Mostly")
            page.get_by_role("button", name="Next").click()
        page.get_by_label("What was good?").fill("The tea.")
        found += faults(page)
        for _ in range(2):
            page.get_by_role("button", name="Next").click()
        page.get_by_role("heading", name="Which experience do you bring?").wait_for()
        found += faults(page)
        page.get_by_role("button", name="Next").click()
        page.get_by_role("heading", name="Look over your answers").wait_for()
        found += faults(page)
        page.get_by_role("button", name="Send my answers").click()
        page.get_by_role("heading", name="Thank you").wait_for()
    assert (found, Ballot.objects.count()) == ([], 3)


def test_without_script_one_goes_back_changes_an_answer_and_nothing_is_lost(codes, site):
    with open_page(f"{site}t/{codes[0]}/one-at-a-time/", script=False) as page:
        page.get_by_role("button", name="Begin").click()
        choose(page, "Mostly")
        page.get_by_role("button", name="Next").click()
        page.get_by_role("button", name="Back").click()
        expect(page.get_by_label("Mostly")).to_be_checked()
        choose(page, "Not much")
        for number in range(2, 11):
            page.get_by_role("button", name="Next").click()
            if number < 10:
                page.get_by_text(f"Question {number} of 9").wait_for()
        page.get_by_role("heading", name="Look over your answers").wait_for()
        expect(page.locator("dd").first).to_have_text("Not much")
        page.get_by_role("button", name=re.compile("^Change ?: What was good")).click()
        page.get_by_label("What was good?").fill("a" * 1700)
        page.get_by_role("button", name="Next").click()
        wait_for_error(page)
        page.get_by_label("What was good?").fill("The tea.")
        page.get_by_role("button", name="Next").click()
        page.get_by_text("Question 8 of 9").wait_for()
    assert Ballot.objects.count() == 0


def test_a_question_is_answered_with_the_keyboard_alone(codes, site):
    with open_page(f"{site}t/{codes[0]}/one-at-a-time/") as page:
        page.get_by_role("button", name="Begin").focus()
        page.keyboard.press("Enter")
        page.get_by_text("Question 1 of 9").wait_for()
        page.get_by_label("Not at all").focus()
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.get_by_text("Question 2 of 9").wait_for()
        expect(page.locator('input[type="hidden"][name="understood"]')).to_have_value("2")


def pass_through(page, code, face):
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Show the questions").click()
    page.get_by_role("button", name="Begin").click()
    choose(page, face)
    for number in range(2, 11):
        page.get_by_role("button", name="Next").click()
        if number < 10:
            page.get_by_text(f"Question {number} of 9").wait_for()
    page.get_by_role("heading", name="Look over your answers").wait_for()
    page.get_by_role("button", name="Send my answers").click()
    page.get_by_role("heading", name="Thank you").wait_for()


@pytest.mark.parametrize("script", [True, False])
def test_a_device_goes_round_and_the_next_person_finds_nothing(codes, site, script):
    with open_page(f"{site}tablet/", script=script, width=768) as page:
        found = faults(page) if script else []
        pass_through(page, codes[0], "Very much")
        found += faults(page) if script else []
        page.get_by_role("link", name="Pass it on").click()
        page.get_by_role("heading", name="It is your turn").wait_for()
        expect(page.get_by_label("Your code")).to_have_value("")
        pass_through(page, codes[1], "Not at all")
    assert (found, Ballot.objects.count()) == ([], 6)


def test_on_a_shared_device_there_is_no_page_to_go_back_to(codes, site):
    with open_page(f"{site}tablet/") as page:
        before = page.evaluate("history.length")
        pass_through(page, codes[0], "Very much")
        page.get_by_role("link", name="Pass it on").click()
        page.get_by_role("heading", name="It is your turn").wait_for()
        expect(page).to_have_url(f"{site}tablet/")
        assert page.evaluate("history.length") == before
        assert codes[0] not in page.content()


def test_a_browser_that_keeps_pages_shows_nothing_after_sending(codes, site):
    """Browsers put whole pages aside for the button back; tests switch that off unless told otherwise."""
    keeping = chromium().browser_type.launch(
        executable_path=CHROMIUM,
        args=["--no-sandbox", "--disable-background-networking"],
        ignore_default_args=["--disable-back-forward-cache"],
    )
    page = keeping.new_page()
    page.goto(f"{site}t/{codes[0]}/easy-read/")
    page.get_by_label("What was good?").fill("My own words.")
    page.get_by_role("button", name="Send my answers").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    page.go_back()
    page.get_by_role("heading", name="This link has been used").wait_for()
    assert "My own words." not in page.content()
    keeping.close()


@pytest.mark.parametrize("how", LOOKS)
def test_who_sees_my_answers_in_plain_words_and_in_easy_read(site, how):
    with open_page(f"{site}who-sees-my-answers/", **how) as page:
        found = faults(page)
        page.get_by_role("link", name="This page in Easy Read").click()
        page.get_by_text("Your answers are locked away.").wait_for()
        found += faults(page)
    assert found == []
