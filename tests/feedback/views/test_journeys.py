"""Each desk page about what people said, in a browser: phone and desk, light and dark, and without script."""

import pytest
from django.urls import reverse

from feedback.models.comment import PendingComment, ReviewedComment
from feedback.services.suggestion import answer_suggestion, record_suggestion
from projects.models import Role
from tests import factories
from tests.browser import LOOKS, faults_of_pages, open_page, wait_for_error, wait_for_focus
from tests.conftest import NOW
from tests.feedback.results import ballots, release, survey

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def told(client):
    """A project with three releases, comments and suggestions; the client is its facilitator."""
    project = factories.project()
    full, seven, lean = survey(project), survey(project), survey(project)
    cast = ballots(full, 1, 2, 2, 3, 3, 4, 5, kind="lived") + ballots(full, 2, 3, 3, 4, 4, 5, 5, kind="learnt")
    release(full, cast, texts=["Ring 01632 960 123", "Tea", "Warm", "Kind", "Long"], asked_kind=True)
    release(seven, ballots(seven, 1, 2, 3, 4, 5, 5, 5))
    release(lean, ballots(lean, 4, 4, 5, 5, 1))
    ReviewedComment.objects.create(survey=full, question="good", text="Tea", shared_as="whole", reviewed_on=NOW.date())
    asked = record_suggestion(project=project, text="A bus at night", by=factories.alice_user(), at=NOW)
    answer_suggestion(suggestion=asked, answer="no", reason="No, because…", by=factories.alice_user(), at=NOW)
    record_suggestion(project=project, text="Chairs in a circle", by=factories.alice_user(), at=NOW)
    client.force_login(factories.alice_user())
    return project


def pages_of(project):
    names = ["surveys", "suggestions", "suggestion_add", "you_said"]
    found = [reverse(f"feedback:{name}", args=[project.pk]) for name in names]
    for one in project.surveys.all():
        found += [reverse(f"feedback:{name}", args=[project.pk, one.pk]) for name in ("results", "comments")]
    waiting = project.suggestions.waiting().get()
    return [*found, reverse("feedback:suggestion_answer", args=[project.pk, waiting.pk])]


def addresses_of(live_server, *paths):
    return [live_server.url + path for path in paths]


@pytest.mark.parametrize("how", LOOKS)
def test_every_page_of_the_facilitator_holds_on_phone_and_desk(live_server, client, told, how):
    assert faults_of_pages(addresses_of(live_server, *pages_of(told)), client=client, **how) == {}


@pytest.mark.parametrize("how", LOOKS)
def test_every_page_of_the_listener_holds_on_phone_and_desk(live_server, client, told, how):
    client.force_login(factories.bob_user(told, Role.LISTENER))
    one = PendingComment.objects.filter(text__contains="960").get()
    paths = [reverse("feedback:review", args=[told.pk]), reverse("feedback:review_comment", args=[told.pk, one.pk])]
    assert faults_of_pages(addresses_of(live_server, *paths), client=client, **how) == {}


def test_a_suggestion_is_added_and_answered_without_script(live_server, client, told):
    with open_page(
        live_server.url + reverse("feedback:suggestions", args=[told.pk]), client=client, script=False
    ) as page:
        page.get_by_role("link", name="Add a suggestion").click()
        page.get_by_role("textbox", name="What was asked for").fill("A lift to the second floor")
        page.get_by_role("button", name="Add this suggestion").click()
        page.get_by_role("link", name="A lift to the second floor").click()
        page.get_by_role("radio", name="Partly").check()
        page.get_by_role("textbox", name="What we did, or why not").fill("From May.")
        page.get_by_role("button", name="Keep this answer").click()
        page.get_by_role("heading", name="A lift to the second floor").wait_for()


def test_a_forgotten_answer_leads_to_its_field(live_server, client, told):
    waiting = told.suggestions.waiting().get()
    address = reverse("feedback:suggestion_answer", args=[told.pk, waiting.pk])
    with open_page(live_server.url + address, client=client) as page:
        page.get_by_role("radio", name="Partly").check()
        page.get_by_role("button", name="Keep this answer").click()
        wait_for_error(page)
        wait_for_focus(page, "at.className == 'govuk-error-summary'")
        page.get_by_role("link", name="Say what you did, or why not.").click()
        wait_for_focus(page, "at.name == 'reason'")


def test_the_listener_takes_words_out_without_script(live_server, client, told):
    client.force_login(factories.bob_user(told, Role.LISTENER))
    with open_page(live_server.url + reverse("feedback:review", args=[told.pk]), client=client, script=False) as page:
        page.get_by_role("link", name="Ring 01632 960 123").click()
        page.get_by_role("radio", name="Take words out, then share it").check()
        page.get_by_role("button", name="Keep this and go on").click()
        page.get_by_text("The comment as it was written is gone.").wait_for()
    assert ReviewedComment.objects.filter(text="Ring […]").count() == 1
