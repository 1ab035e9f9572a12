"""Somebody in the group opens all of their own pages to learn who else is in it."""

import re
from datetime import timedelta

import pytest
import time_machine

from coprod.core.organisations.links import secret_of
from projects.services.agreement import suggest_clause
from projects.services.aims import propose_priority
from projects.services.decision import give_view
from sessions.services.invitation import invite, reply_to_invitation
from sessions.services.record import add_agenda_item
from tests import factories
from tests.conftest import NOW

pytestmark = [pytest.mark.attack, pytest.mark.django_db]


@pytest.mark.parametrize(("chosen", "is_named"), [("", False), ("nothing", False), ("name", True)])
def test_only_who_chose_it_is_named(client, chosen, is_named):
    project = factories.project()
    rosa = factories.participant(project, "lived", "Rosa Whitlock")
    bill = factories.participant(project, "learnt", "Bill Farrow")
    bill.shown = chosen
    bill.save()
    session, asked = factories.session(project, starts_at=NOW + timedelta(days=3)), factories.question(project)
    invite(session=session, by=factories.alice_user(), at=NOW)
    does_all_that_is_named(bill, session, asked)
    with time_machine.travel(NOW, tick=False):
        seen = pages_from(client, f"/my/{secret_of(rosa.person)}/")
    assert {"Parking", "Quiet rooms", "Ring early"} <= {
        words for words in ("Parking", "Quiet rooms", "Ring early") for page in seen if words in page
    }
    assert any("Bill Farrow" in page for page in seen) is is_named


def does_all_that_is_named(bill, session, asked):
    said = {"by": bill.person, "at": NOW}
    reply_to_invitation(invitation=session.invitations.get(participant=bill), reply="yes", **said)
    add_agenda_item(session=session, proposer=bill, text="Parking", **said)
    propose_priority(project=bill.project, proposer=bill, text="Quiet rooms", **said)
    suggest_clause(participant=bill, text="Speak in turn", shown_to_group=False, **said)
    give_view(decision=asked, participant=bill, text="Ring early", **said)


def pages_from(client, home):
    """The pages that *home* leads to."""
    waiting, seen = [home], {}
    while waiting:
        address = waiting.pop()
        if address not in seen:
            seen[address] = client.get(address).content.decode()
            waiting += [link for link in re.findall(r'href="([^"#]+)', seen[address]) if link.startswith(home)]
    return list(seen.values())
