"""People outside the group: staff order a link; others answer on a phone, by keyboard, without script, enlarged."""

from datetime import timedelta

import pytest
from django.utils import timezone

from feedback.models.ballot import Ballot
from feedback.models.survey import Survey
from feedback.services.outside import open_outside, order_link, order_outside
from feedback.services.sending import tickets_of
from feedback.services.sweep import sweep
from tests import factories
from tests.browser import LOOKS, WITHOUT_SCRIPT, faults, open_page, wait_for_error
from tests.feedback.views.test_paper_journey import signed_in

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
BARE = [*LOOKS, WITHOUT_SCRIPT]
PAGES = ["", "easy-read/", "large-print/"]


@pytest.fixture
def code(project, store):
    order = order_link(project=project, days=14, by=factories.alice_user(), at=timezone.now())
    return open_outside(order=order, store=store, at=timezone.now()).outside_order.open_code


@pytest.fixture
def form_code(project, store):
    order = order_outside(project=project, codes=5, days=14, by=factories.alice_user(), at=timezone.now())
    return next(iter(tickets_of(open_outside(order=order, store=store, at=timezone.now()), store).values()))


@pytest.mark.parametrize("how", LOOKS)
def test_staff_order_a_link_and_find_it(live_server, project, store, how):
    address = f"{live_server.url}/projects/{project.pk}/feedback/"
    with open_page(address, client=signed_in(factories.alice_user()), **how) as page:
        page.get_by_role("link", name="Ask people outside the group").click()
        page.get_by_role("button", name="Open this survey").click()
        wait_for_error(page)
        found = faults(page)
        page.get_by_label("A link that anybody can use").check()
        page.get_by_role("button", name="Open this survey").click()
        page.get_by_text("The survey opens in a minute.").wait_for()
        sweep(store=store, at=timezone.now() + timedelta(seconds=1))
        page.goto(address)
        page.get_by_role("link", name="The link to pass on").click()
        page.get_by_role("heading", name="Copy this").wait_for()
        found += faults(page)
    assert (found, Survey.objects.get().is_by_link) == ([], True)


@pytest.mark.parametrize("look", PAGES)
@pytest.mark.parametrize("how", BARE)
def test_somebody_outside_answers_by_the_open_link(live_server, code, look, how):
    with open_page(f"{live_server.url}/answers/t/{code}/{look}", **how) as page:
        found = _answered(page, with_script=how.get("script", True))
    assert (found, Ballot.objects.count()) == ([], 3)


@pytest.mark.parametrize("how", BARE)
def test_somebody_outside_answers_with_a_code(live_server, form_code, how):
    with open_page(f"{live_server.url}/answers/t/{form_code}/", **how) as page:
        found = _answered(page, with_script=how.get("script", True))
    assert (found, Ballot.objects.count()) == ([], 3)


def _answered(page, with_script) -> list[str]:
    look = faults if with_script else lambda _page: []  # axe is itself a script
    found = look(page)
    page.get_by_label("Mostly").first.focus()
    page.keyboard.press("Space")
    page.get_by_role("textbox").first.fill("The tea.")
    page.get_by_role("button", name="Send my answers").click()
    page.get_by_role("heading", name="Thank you. Your answers have arrived.").wait_for()
    return found + look(page)
