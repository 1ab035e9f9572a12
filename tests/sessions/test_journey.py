"""A facilitator's way from a plan to a closed record, in a browser."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from coprod.core.messages.models import Message
from feedback.models.suggestion import Suggestion
from projects.models import Action, Decision
from sessions.models import CoproSession, Invitation
from sessions.services.invitation import invite
from sessions.services.record import add_agenda_item
from tests import factories
from tests.browser import faults, open_page, wait_for_error, wait_for_focus

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
NAMES = ["Rosa Whitlock", "Ken Adeyemi", "Joy Parnell", "Mair Pugh", "Helen Marsh", "Sunil Rao"]


@pytest.fixture
def group(project, client, alice):
    client.force_login(alice)
    return [factories.participant(project, "lived" if n < 4 else "learnt", name) for n, name in enumerate(NAMES)]


def fine(page, script=True):
    """No page on the way may be at fault; looking needs script."""
    assert not script or faults(page) == []


@pytest.mark.parametrize(("width", "script"), [(320, True), (1280, False)])
def test_a_session_is_planned_and_people_are_invited(width, script, group, project, client, live_server):
    with open_page(
        f"{live_server.url}/projects/{project.pk}/sessions/", client=client, width=width, script=script
    ) as page:
        fine(page, script)
        page.get_by_role("link", name="Plan a session").click()
        page.get_by_role("button", name="Plan this session").click()
        wait_for_error(page)
        page.get_by_role("link", name="Write what it is called").click()
        if script:
            wait_for_focus(page, "at.name == 'title'")
        fine(page, script)
        page.get_by_label("What is it called?").fill("What makes a good goodbye")
        page.get_by_label("On which day?").fill((timezone.localdate() + timedelta(days=9)).isoformat())
        page.get_by_label("When does it start?").fill("10:30")
        page.get_by_label("When does it end?").fill("12:30")
        page.get_by_role("button", name="Plan this session").click()
        page.get_by_role("link", name="Invite people").click()
        page.get_by_label("Sunil Rao").uncheck()
        page.get_by_role("button", name="Go on").click()
        fine(page, script)
        page.get_by_role("button", name="Invite 5 people").click()
        page.get_by_text("5 people are invited.").wait_for()
        fine(page, script)
    assert (Invitation.objects.count(), Message.objects.filter(kind="invitation").count()) == (5, 5)


class Taps:
    """Counts what a thumb has to do."""

    def __init__(self, page):
        self.page, self.number = page, 0

    def press(self, name):
        self.number += 1
        self.page.get_by_role("button", name=name, exact=True).click()

    def choose(self, group, name):
        self.number += 1
        self.page.get_by_role("group", name=re.compile(group)).get_by_role("radio", name=name, exact=True).check()

    def write(self, label, text):
        self.number += 1
        self.page.get_by_label(label, exact=True).fill(text)


@pytest.fixture
def met(group, project, alice):
    """A session that ended an hour ago; five of six said yes, three things were on the agenda."""
    starts_at = timezone.now() - timedelta(hours=3)
    before = starts_at - timedelta(days=9)
    session = factories.session(project, starts_at=starts_at, at=before, title="Who phones the day after")
    invite(session=session, by=alice, at=before)
    session.invitations.exclude(participant=group[5]).update(reply="yes", replied_at=before)
    for text, proposer in [("Going home late", group[0]), ("Words for the leaflet", group[4]), ("Tea", None)]:
        add_agenda_item(session=session, text=text, proposer=proposer, by=alice, at=before)
    return session


@pytest.mark.parametrize(("width", "script"), [(320, True), (1280, False)])
def test_a_session_is_recorded_in_under_sixty_taps(width, script, met, project, client, live_server):
    address = f"{live_server.url}/projects/{project.pk}/sessions/{met.pk}/record/"
    with open_page(address, client=client, width=width, script=script) as page:
        fine(page, script)
        taps = Taps(page)
        taps.press("Save who came")
        for item in ("Going home late", "Words for the leaflet"):
            taps.choose(item, "Talked about")
        taps.choose("Tea", "Put off")
        taps.press("Save the agenda")
        taps.write("Add what somebody asked for, in their words", "Phone us the day after")
        taps.press("Add what was asked for")
        taps.choose("What was the question", "Words for the leaflet")
        taps.choose("Which phase", "Design")
        taps.choose("Who took part", "All 5 who came")
        taps.choose("Who had the final say", "All of us, jointly")
        taps.press("Save the decision")
        fine(page, script)
        taps.write("What will be done", "Print the leaflet")
        taps.press("Add this action")
        fine(page, script)
        taps.number += 1
        page.get_by_role("link", name="Close the record").click()
        fine(page, script)
        taps.press("Close the record and send the questions")
        page.get_by_text("This session is recorded").wait_for()
        assert taps.number < 60
    met.refresh_from_db()
    assert (met.state, set(met.gone_through.values())) == (CoproSession.objects.get().state, {"some"})
    assert (Suggestion.objects.count(), Decision.objects.get().takers.count(), Action.objects.count()) == (1, 5, 1)


def test_two_note_takers_at_once_lose_nothing(met, project, client, live_server):
    address = f"{live_server.url}/projects/{project.pk}/sessions/{met.pk}/record/"
    with open_page(address, client=client) as mine, open_page(address, client=client) as theirs:
        mine.get_by_label("Rosa Whitlock").first.uncheck()
        mine.get_by_role("button", name="Save who came").click()
        theirs.get_by_label("Notes", exact=False).last.fill("We met.")
        theirs.get_by_role("button", name="Save the notes").click()
        theirs.get_by_text("The notes are saved.").wait_for()
        mine.get_by_role("button", name="Save who came").click()
    met.refresh_from_db()
    assert (met.attendances.count(), met.notes) == (4, "We met.")
