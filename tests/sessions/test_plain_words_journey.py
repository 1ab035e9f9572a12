"""A facilitator makes an invitation plainer before it is kept, in a browser, with script and without."""

from datetime import timedelta

import pytest
from django.utils import timezone

from sessions.models import CoproSession
from tests.browser import faults, open_page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("width", "script"), [(320, True), (1280, True), (320, False)])
def test_words_are_checked_swapped_and_then_kept(width, script, project, client, alice, live_server):
    client.force_login(alice)
    address = f"{live_server.url}/projects/{project.pk}/sessions/"
    with open_page(address, client=client, width=width, script=script) as page:
        page.get_by_role("link", name="Plan a session").click()
        page.get_by_label("What is it called?").fill("Buses")
        page.get_by_label("What is it about?").fill("We will ask the stakeholders about buses.")
        page.get_by_label("On which day?").fill((timezone.localdate() + timedelta(days=9)).isoformat())
        page.get_by_label("When does it start?").fill("10:30")
        page.get_by_label("When does it end?").fill("12:30")
        page.get_by_role("button", name="Check my words").click()
        page.get_by_text("This could be plainer.").wait_for()
        assert not script or faults(page) == []
        page.get_by_role("button", name="instead of “stakeholders”").click()
        page.get_by_text("We found nothing to make plainer.").wait_for()
        page.get_by_role("button", name="Plan this session").click()
        page.get_by_role("heading", name="Buses", level=1).wait_for()
    assert "stakeholders" not in CoproSession.objects.get().purpose
