"""A facilitator's ways through a project, in a browser: by role and label, without script too, on a phone."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from coprod.reports.services.placing import place_project
from projects.models import Decision, Project
from sessions.services.invitation import invite
from tests import factories
from tests.browser import LOOKS, faults, faults_of_pages, open_page, wait_for_error, wait_for_focus

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
BOTH_WAYS = pytest.mark.parametrize(("script", "width"), [(True, 1280), (False, 320)])


@pytest.fixture
def alice(client):
    client.force_login(factories.alice_user())
    return client


@pytest.fixture
def project(alice):
    return factories.project()


def address(live_server, project, view, *args):
    name = view if ":" in view else f"projects:{view}"
    return live_server.url + reverse(name, args=[project.pk, *args])


def choose(page, question, answer):
    page.get_by_role("group", name=question).get_by_label(answer, exact=True).check()


@BOTH_WAYS
def test_a_project_is_started_left_and_taken_up_again(live_server, alice, script, width):
    with open_page(live_server.url, client=alice, script=script, width=width) as page:
        page.get_by_role("link", name="Start a project").click()
        page.get_by_label("What is the project called?").fill("Home well")
        page.get_by_label("What is it for?").fill("Nobody is sent home alone.")
        choose(page, "Who started it?", "All of us, jointly")
        page.get_by_role("button", name="Start this project").click()
        page.get_by_label("What can change, and what cannot?").fill("The leaflet can change.")
        page.get_by_role("button", name="Keep this and go on").click()
        page.get_by_role("link", name="Leave the rest for later").click()
        page.get_by_role("heading", name="Home well", level=1).wait_for()
        page.get_by_role("link", name="About this project").click()
        page.get_by_text("The leaflet can change.").wait_for()
        page.get_by_text("Not told yet").wait_for()
        page.get_by_role("link", name="Change who to ask, and who to ring").click()
        page.get_by_label("Who can people ring if they do not feel safe?").fill("Sam Okoro")
        page.get_by_role("button", name="Keep this").click()
        page.get_by_text("We have kept what you changed.").wait_for()
    assert (Project.objects.get().started_by, Project.objects.get().safe_name) == ("joint", "Sam Okoro")


def test_what_is_missing_is_found_from_the_summary_of_errors(live_server, alice, db):
    with open_page(live_server.url + reverse("projects:start"), client=alice) as page:
        page.get_by_role("button", name="Start this project").click()
        wait_for_error(page)
        page.get_by_role("link", name="Write what the project is called").click()
        wait_for_focus(page, "at.name == 'name'")
        assert faults(page) == []


@BOTH_WAYS
def test_an_agreement_is_written_put_in_order_and_published(live_server, alice, project, script, width):
    with open_page(address(live_server, project, "agreement"), client=alice, script=script, width=width) as page:
        page.get_by_role("link", name="Write the first points").click()
        for number, text in enumerate(["We rest.", "We listen.", "We shout."], 1):
            page.get_by_label(f"Point {number}").fill(text)
        page.get_by_role("button", name="Move up – Point 2").click()
        page.get_by_role("button", name="Remove – Point 3").click()
        page.get_by_role("button", name="Keep this draft").click()
        page.get_by_role("link", name="Read it through and publish it").click()
        expect(page.get_by_role("listitem").filter(has_text="We ")).to_have_text(["We listen.", "We rest."])
        page.get_by_role("button", name="Publish this version").click()
        page.get_by_role("heading", name="Version 1").wait_for()


def test_the_enter_key_moves_no_point(live_server, alice, project):
    factories.agreement(project, ["We rest.", "We listen."], published=False)
    with open_page(address(live_server, project, "agreement_write"), client=alice) as page:
        page.get_by_role("group", name="Was it put to everybody?").get_by_label("Yes").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**#point-2")
        expect(page.get_by_label("Point 1")).to_have_value("We rest.")


@BOTH_WAYS
def test_a_decision_is_recorded_in_four_taps(live_server, alice, project, script, width):
    factories.group(project)
    factories.question(project)
    with open_page(address(live_server, project, "decisions"), client=alice, script=script, width=width) as page:
        page.get_by_role("link", name="Record a decision").click()
        choose(page, "What was the question?", "When do we ring people?")
        choose(page, "Which phase is it in?", "Design")
        choose(page, "Who took part?", "Everybody (4)")
        choose(page, "Who had the final say?", "All of us, jointly")
        page.get_by_role("button", name="Keep this decision").click()
        page.get_by_text("We have kept the decision.").wait_for()
    kept = Decision.objects.get()
    assert (kept.phase, kept.final_say, kept.takers.count()) == ("design", "joint", 4)


def test_a_colleague_is_asked_with_the_keyboard_alone(live_server, alice, project):
    with open_page(address(live_server, project, "role_invite"), client=alice) as page:
        page.get_by_label("Their e-mail address").focus()
        page.keyboard.type("dana@new.example")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        page.wait_for_url("**/staff/")
        page.get_by_text("We are writing to dana@new.example").wait_for()
    assert project.roles.get(user__email="dana@new.example").role == "lead"


def lived_in(project):
    """Fill a project with one of everything, and return its pages."""
    now = timezone.now()
    group = factories.group(project, lived=3, learnt=2, not_said=1)
    factories.closed_session(project, came=group, starts_at=now - timedelta(days=3))
    invite(session=factories.session(project, starts_at=now + timedelta(days=3)), by=factories.alice_user(), at=now)
    factories.clause_suggestion(group[0])
    factories.agreement(project, signed_by=group[:3], comment="I like it")
    factories.agreement(project, ["We rest."], published=False)
    asked, taken = factories.question(project), factories.decision(project, takers=group)
    factories.indicator(project, agreed_by="joint")
    aim = factories.priority(project, proposer=group[0])
    factories.action(project, owners=group[:1])
    place_project(project=project, by=factories.alice_user(), at=now)
    role = project.roles.get()
    return [
        ("pages:project",), ("settings",), ("lifecycle:remove",), ("setting", "aim"), ("guide", "scope"), ("phases",),
        ("phase_begin", "check"), ("staff",), ("role_invite",),
        ("role_take", role.pk), ("agreement",), ("agreement_write",),
        ("agreement_publish",), ("agreement_agreed",), ("agreement_version", 1), ("decisions",), ("decision_ask",),
        ("decision_record",), ("decision", asked.pk), ("decision", taken.pk), ("decision_take", taken.pk),
        ("decision_told", taken.pk), ("decision_reverse", taken.pk), ("aims",), ("aim_propose",),
        ("aim_agree", "priority", aim.pk), ("information",), ("information_add",), ("outside_add",), ("actions",),
        ("action_add",),
    ]  # fmt: skip


@pytest.mark.parametrize("how", LOOKS)
def test_every_page_of_the_desk_is_without_fault(live_server, alice, project, how):
    pages = [address(live_server, project, *page) for page in lived_in(project)]
    outside = [live_server.url + path for path in ("/", "/help/", "/accessibility/", "/privacy/")]
    assert faults_of_pages([*pages, *outside], client=alice, **how) == {}


FORMS = {
    "decision_record": "Keep this decision",
    "decision_ask": "Ask people",
    "role_invite": "Ask them by e-mail",
    "aim_propose": "Put this on the list",
    "information_add": "Keep what people were told",
    "outside_add": "Keep what they said",
    "action_add": "Add this action",
    "agreement_agreed": "Keep who agreed",
}


def test_every_form_that_comes_back_is_without_fault_and_leads_to_what_is_missing(live_server, alice, project):
    factories.group(project)
    factories.agreement(project)
    found = {}
    for name, button in FORMS.items():
        with open_page(address(live_server, project, name), client=alice, width=320) as page:
            page.get_by_role("button", name=button).click()
            wait_for_error(page)
            page.get_by_role("alert").get_by_role("link").first.click()
            wait_for_focus(page, "at.form !== null")
            found |= {name: faulty} if (faulty := faults(page)) else {}
    assert found == {}
