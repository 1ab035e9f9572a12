import pytest

from tests import factories
from tests.browser import LOOKS, faults, open_page, wait_for_error
from tests.feedback.views.test_paper_journey import signed_in

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("how", LOOKS)
def test_a_question_is_taken_from_the_library_and_looked_at_once_more(live_server, project, how):
    address = f"{live_server.url}/projects/{project.pk}/feedback/"
    with open_page(address, client=signed_in(factories.alice_user()), **how) as page:
        page.get_by_role("link", name="What we ask after each session").click()
        found = faults(page)
        page.get_by_role("link", name="Use this: I know what happens next.").or_(
            page.get_by_role("link", name="Use this : I know what happens next.")
        ).click()
        found += faults(page)
        page.get_by_role("button", name="Keep this question").click()
        wait_for_error(page)
        found += faults(page)
        page.get_by_label("At least five people can have any answer to this").check()
        page.get_by_role("button", name="Keep this question").click()
        page.get_by_text("The next survey asks it.").wait_for()
        found += faults(page)
    assert found == []
