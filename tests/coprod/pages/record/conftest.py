import pytest
from django.utils import timezone

from sessions.models import AgendaState
from sessions.services.invitation import invite, reply_to_invitation
from sessions.services.record import add_agenda_item, record_attendance
from tests import factories
from tests.sessions.conftest import Desk, held  # noqa: F401


class RecordDesk(Desk):
    """Alice's browser on the record of one session: ``post("came/", …)``."""

    def __init__(self, client, project, session):
        super().__init__(client, project)
        self.session = session

    def address(self, path):
        return super().address(f"{self.session.pk}/record/{path}")

    def form(self, name):
        return self.get("").context[f"{name}_form"]


@pytest.fixture
def record(client, project, alice, held):  # noqa: F811
    client.force_login(alice)
    return RecordDesk(client, project, held)


@pytest.fixture
def came(held, people, alice):  # noqa: F811
    """Six of the twelve came."""
    record_attendance(session=held, participants=people[:6], by=alice, at=timezone.now())
    return people[:6]


@pytest.fixture
def items(held, people, alice):  # noqa: F811
    at = held.created_at
    return [
        add_agenda_item(session=held, text="Late buses", proposer=people[0], by=alice, at=at),
        add_agenda_item(session=held, text="Words for the leaflet", by_group=True, by=alice, at=at),
    ]


@pytest.fixture
def said_yes(held, people, alice):  # noqa: F811
    """Two said yes, one said no."""
    rows = invite(session=held, participants=people[:3], by=alice, at=held.created_at)
    for row, reply in zip(rows, ["yes", "yes", "no"], strict=True):
        reply_to_invitation(invitation=row, reply=reply, by=row.participant.person, at=held.created_at)
    return people[:2]


TALKED, PUT_OFF = AgendaState.TALKED_ABOUT, AgendaState.PUT_OFF
other_project = pytest.fixture(lambda db: factories.project(name="Other"))
