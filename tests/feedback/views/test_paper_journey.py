"""Sheets are made, fetched and ticked off; answers on paper are typed in, by keyboard alone."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import expect

from feedback.custody import key_store
from feedback.models.ballot import Ballot
from feedback.services.opening import open_survey
from feedback.services.paper import make_paper
from feedback.services.sending import tickets_of
from projects.models import Role
from tests import factories
from tests.browser import LOOKS, faults, open_page
from tests.feedback.paper import mixed_session

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def survey(live_server, store, settings, tmp_path):
    settings.VAR_DIR = str(tmp_path / "var")
    at = timezone.now()
    return open_survey(session=mixed_session(at - timedelta(hours=1)), store=store, at=at)


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def desk(live_server, survey):
    return f"{live_server.url}/projects/{survey.project_id}/feedback/"


@pytest.mark.parametrize("how", LOOKS)
def test_the_sheets_are_made_and_fetched_and_people_ticked_off(live_server, survey, how):
    with open_page(desk(live_server, survey), client=signed_in(factories.alice_user()), **how) as page:
        page.get_by_role("link", name="Forms on paper, or to read out").click()
        found = faults(page)
        page.get_by_role("button", name="Make the sheets").click()
        page.get_by_role("button", name="Get the sheets (PDF)").wait_for()
        found += faults(page)
        make_paper(store=key_store(), at=timezone.now())
        with page.expect_download() as download:
            page.get_by_role("button", name="Get the sheets (PDF)").click()
        assert download.value.suggested_filename == "paper-forms.pdf"
        page.get_by_role("checkbox").first.check()
        page.get_by_role("button", name="They have theirs").click()
        page.get_by_text("Written down: 1 person has theirs.").wait_for()
    assert found == []


@pytest.mark.parametrize("how", LOOKS)
def test_two_forms_are_typed_in_by_keyboard_alone(live_server, survey, store, how):
    codes = list(tickets_of(survey, store).values())
    client = signed_in(factories.bob_user(survey.project, Role.LISTENER))
    with open_page(desk(live_server, survey), client=client, **how) as page:
        page.get_by_role("link", name="Type in answers from paper").click()
        found = faults(page)
        page.get_by_role("button", name="Begin typing").click()
        for code in codes[:2]:
            expect(page.get_by_label("Code on the form")).to_be_focused()
            expect(page.get_by_label("Code on the form")).to_have_value("")
            found += faults(page)
            page.keyboard.type(code)
            for digit in "543215":
                page.keyboard.press("Tab")
                page.keyboard.type(digit)
            page.keyboard.press("Tab")
            page.keyboard.type("The tea.")
            page.keyboard.press("Tab")
            page.keyboard.press("Tab")
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            page.get_by_text("Taken. Destroy that form").wait_for()
        found += faults(page)
    assert (found, Ballot.objects.count()) == ([], 6)


def test_enter_in_the_middle_loses_nothing_and_sends_nothing(live_server, survey, store):
    client = signed_in(factories.bob_user(survey.project, Role.NOTE_TAKER))
    with open_page(f"{desk(live_server, survey)}{survey.pk}/type-in/", client=client, script=False) as page:
        page.get_by_role("button", name="Begin typing").click()
        page.get_by_label("Code on the form").fill(next(iter(tickets_of(survey, store).values())))
        page.get_by_label("1. I understood").fill("4")
        page.keyboard.press("Enter")
        page.get_by_text("Not sent yet.").wait_for()
        expect(page.get_by_label("1. I understood")).to_have_value("4")
        page.get_by_label("2. I could say").fill("8")
        page.get_by_role("button", name="Put these in the box").click()
        page.get_by_text("Type a digit from 1 to 5, or leave it empty.").first.wait_for()
    assert Ballot.objects.count() == 0
