"""A facilitator's ways with people, in a browser: by role and label, without script too, on a phone."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from tests import factories
from tests.browser import LOOKS, faults, faults_of_pages, open_page, wait_for_error, wait_for_focus
from tests.projects.importing.samples import FILES, example
from tests.projects.services.test_people_import import bring, start

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
TWINS = "name,email\nMaya Lee,m@example.org\nBryn Lee,m@example.org\n"


@pytest.fixture
def project(client):
    client.force_login(factories.alice_user())
    return factories.project()


def address(live_server, project, view, *args):
    return live_server.url + reverse(f"projects:{view}", args=[project.pk, *args])


@pytest.mark.parametrize(("script", "width"), [(True, 1280), (False, 320)])
def test_a_list_is_imported_and_taken_back(live_server, client, project, script, width):
    start_at = address(live_server, project, "people")
    with open_page(start_at, client=client, script=script, width=width) as page:
        page.get_by_role("link", name="Import a list").click()
        page.get_by_label("Your list").set_input_files(FILES / "people-spreadsheet-semicolon-bom.csv")
        page.get_by_role("button", name="Read this file").click()
        expect(page.get_by_label("Lived or professional?")).to_have_value("kind")
        page.get_by_role("button", name="Keep and look at the rows").click()
        page.get_by_role("heading", name="Row 8: P. Ahmed").wait_for()
        page.get_by_role("group", name="What happens with row 14?").get_by_label("Leave out").check()
        page.get_by_role("button", name="Import these people").click()
        page.get_by_text("10 people were added.").wait_for()
        page.get_by_role("link", name="Take this import back").click()
        page.get_by_role("button", name="Take it back").click()
        page.get_by_text("10 people were removed.").wait_for()
        page.get_by_text("Nobody is here yet.").wait_for()


def test_a_row_without_an_answer_is_found_from_the_summary_of_errors(live_server, client, project):
    batch = start(project, TWINS, at=timezone.now())
    with open_page(address(live_server, project, "import_rows", batch.pk), client=client) as page:
        page.get_by_role("button", name="Import these people").click()
        wait_for_error(page)
        page.get_by_role("link", name="Choose what happens with row 3").click()
        wait_for_focus(page, "at.name == 'row_3'")
        assert faults(page) == []


def test_a_person_is_added_with_the_keyboard_alone(live_server, client, project):
    with open_page(address(live_server, project, "person_add"), client=client) as page:
        page.get_by_label("Name", exact=True).focus()
        page.keyboard.type("Rosa Prior")
        page.keyboard.press("Enter")
        page.wait_for_url("**/people/")
        page.get_by_role("link", name="Rosa Prior").wait_for()


@pytest.mark.parametrize("how", LOOKS)
def test_every_page_of_people_is_without_fault(live_server, client, project, how):
    now = timezone.now()
    bring(start(project, example("people-spreadsheet-semicolon-bom.csv"), at=now))
    waiting = start(project, example("people-form-export.xlsx"), at=now)
    one = project.participants.get(person__name="Derek Pugh")
    imported = project.import_batches.get(imported_at__isnull=False)
    pages = {
        **{view: [] for view in ("people", "person_add", "people_import", "link_letters")},
        **{
            view: [one.pk]
            for view in ("person", "person_change", "person_leave", "link_new", "link_stop", "link_letter")
        },
        **{view: [waiting.pk] for view in ("import_columns", "import_rows", "import_destroy")},
        **{view: [imported.pk] for view in ("import_done", "import_undo")},
    }
    urls = [address(live_server, project, view, *args) for view, args in pages.items()]
    assert faults_of_pages(urls, client=client, **how) == {}
