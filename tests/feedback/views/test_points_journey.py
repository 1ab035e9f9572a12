import pytest

from tests import factories
from tests.browser import LOOKS, faults, open_page, wait_for_error
from tests.feedback.views.test_paper_journey import signed_in

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("how", LOOKS)
def test_a_survey_at_the_start_is_planned_and_taken_back(live_server, project, how):
    address = f"{live_server.url}/projects/{project.pk}/feedback/"
    with open_page(address, client=signed_in(factories.alice_user()), **how) as page:
        page.get_by_role("link", name="Surveys at the start, in the middle and at the end").click()
        page.get_by_role("heading", name="Plan a survey").wait_for()
        found = faults(page)
        page.get_by_label("In the middle").check()
        page.get_by_role("button", name="Plan this survey").click()
        wait_for_error(page)
        found += faults(page)
        page.get_by_label("On which day should people get the questions?").fill("2099-03-27")
        page.get_by_role("button", name="Plan this survey").click()
        page.get_by_text("The survey is planned.").wait_for()
        found += faults(page)
        page.get_by_role("button", name="Take this back").click()
        page.get_by_text("The survey is taken back.").wait_for()
        found += faults(page)
    assert found == []
