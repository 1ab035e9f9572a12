"""Pressed twice, sent once: on a colleague's page and on somebody's own page, with script switched off."""

import pytest
from django.urls import reverse

from coprod.core.organisations.links import secret_of
from projects.models import Action, Priority
from tests import factories
from tests.browser import open_page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_double_press_adds_one_action(project, client, alice, live_server):
    client.force_login(alice)
    address = live_server.url + reverse("projects:action_add", args=[project.pk])
    with open_page(address, client=client, script=False) as page:
        page.get_by_label("What will be done?").fill("Ring Rosa")
        page.get_by_role("button", name="Add this action").dblclick()
        page.get_by_role("heading", name="Who does what", level=1).wait_for()
        page.get_by_text("Ring Rosa", exact=True).wait_for()
    assert [action.text for action in Action.objects.all()] == ["Ring Rosa"]


def test_back_and_send_again_puts_one_thing_on_the_list(project, live_server):
    rosa = factories.participant(project, "lived", "Rosa Whitlock")
    address = live_server.url + reverse("my:aims", args=[secret_of(rosa.person), project.pk])
    with open_page(address, script=False) as page:
        for _press in range(2):
            page.get_by_label("Say it in one line").fill("Somebody rings me when I am home")
            page.get_by_role("radio").first.check()
            page.get_by_role("button", name="Put this on the list").click()
            page.get_by_text("Thank you. It is on the list").wait_for()
            page.go_back()
    assert [priority.text for priority in Priority.objects.all()] == ["Somebody rings me when I am home"]
