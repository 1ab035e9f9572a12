"""Every address of a session and its record, for every role."""

import pytest
from django.urls import reverse

from coprod.core.messages.models import Message
from coprod.pages.record.urls import urlpatterns as record_urls
from projects.models import Role
from projects.services.project import give_role
from sessions.models import AccessCheck
from sessions.services.record import add_agenda_item
from sessions.urls import urlpatterns as session_urls
from tests import factories

SEES = set(Role)
PEOPLE = {Role.LEAD, Role.FACILITATOR, Role.NOTE_TAKER}
RUNS = {Role.LEAD, Role.FACILITATOR}
ALLOWED = {
    "sessions:list": SEES,
    "sessions:detail": SEES,
    "sessions:calendar": SEES,
    "sessions:replies": PEOPLE,
    "sessions:messages": PEOPLE,
    **{f"record:{pattern.name}": PEOPLE for pattern in record_urls},
}
SEND_ONLY = {
    "sessions:message_done", "sessions:message_again", "sessions:agenda_add", "sessions:access_note",
    *(f"record:{pattern.name}" for pattern in record_urls if pattern.name not in ("session", "close")),
}  # fmt: skip
NAMES = [f"sessions:{pattern.name}" for pattern in session_urls] + [f"record:{pattern.name}" for pattern in record_urls]


@pytest.fixture
def address(invited, people, alice, now):
    facts = {
        "project_id": invited.project_id,
        "session_id": invited.pk,
        "item_id": add_agenda_item(session=invited, text="Tea", by=alice, at=now).pk,
        "invitation_id": invited.invitations.first().pk,
        "check_id": AccessCheck.objects.create(session=invited, participant=people[0], need="A taxi").pk,
        "message_id": Message.objects.first().pk,
        "part": "agenda",
    }
    patterns = {f"sessions:{one.name}": one for one in session_urls} | {
        f"record:{one.name}": one for one in record_urls
    }

    def of(name):
        wanted = {"project_id", *patterns[name].pattern.converters}
        if name.startswith("record:"):
            wanted.add("session_id")
        return reverse(name, kwargs={key: facts[key] for key in wanted})

    return of


def ask(client, name, address):
    return (client.post if name in SEND_ONLY else client.get)(address(name)).status_code


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_what_the_table_says(role, client, address, project, alice, now):
    somebody = factories.user("somebody@riverside.example", "Somebody")
    give_role(project=project, user=somebody, role=role, by=alice, at=now)
    client.force_login(somebody)
    opened = {name: ask(client, name, address) in (200, 302) for name in NAMES}
    assert opened == {name: role in ALLOWED.get(name, RUNS) for name in NAMES}


def test_what_a_role_may_not_open_is_forbidden(client, address, project, alice, now):
    somebody = factories.user("somebody@riverside.example", "Somebody")
    give_role(project=project, user=somebody, role=Role.VIEWER, by=alice, at=now)
    client.force_login(somebody)
    assert {ask(client, name, address) for name in NAMES if name not in ALLOWED} == {403}


def test_a_stranger_finds_nothing(client, address, charlie):
    client.force_login(charlie)
    assert {ask(client, name, address) for name in NAMES} == {404}


def test_a_colleague_without_a_role_finds_nothing(client, address, bob):
    client.force_login(bob)
    assert {ask(client, name, address) for name in NAMES} == {404}


def test_who_is_not_signed_in_is_asked_to(client, address):
    where = {(client.post if name in SEND_ONLY else client.get)(address(name)).url.split("?")[0] for name in NAMES}
    assert where == {"/account/login/"}


def test_a_session_is_not_found_through_another_project(client, address, alice):
    other = factories.project(name="Other", by=alice)
    client.force_login(alice)
    found = {}
    for name in NAMES:
        path = address(name).split("/")
        path[2] = str(other.pk)
        found[name] = (client.post if name in SEND_ONLY else client.get)("/".join(path)).status_code
    no_session = {"sessions:list", "sessions:plan", "sessions:messages", "sessions:by_hand"}
    assert {name for name, status in found.items() if status != 404} == no_session


def test_what_is_only_sent_can_not_be_opened(client, address, alice):
    client.force_login(alice)
    assert {client.get(address(name)).status_code for name in SEND_ONLY} == {405}
