import pytest

from coprod.core.messages.models import Message, State
from coprod.core.messages.selectors import not_told_yet, outbox, outbox_counts, to_do_by_hand, to_look_at
from coprod.core.messages.services import queue_message
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def messages(now):
    """One message in each state, in one project; another project has one too."""
    project = factories.project()
    for state in State:
        message = queue_message(kind="invitation", person=factories.person(), project=project, about="s:1", at=now)
        Message.objects.filter(pk=message.pk).update(state=state)
    queue_message(kind="invitation", person=factories.person(), project=factories.project(name="Other"), at=now)
    return project


def test_the_outbox_holds_one_project(messages):
    assert outbox(messages.pk).count() == len(State)


def test_what_is_counted_as_what(messages):
    assert outbox_counts(messages.pk) == {"waiting": 3, "done": 2, "problems": 2, "by_hand": 1}


def test_what_somebody_has_to_do(messages):
    assert [message.state for message in to_do_by_hand(messages.pk)] == [State.BY_HAND]


def test_what_somebody_has_to_look_at(messages):
    assert {message.state for message in to_look_at(messages.pk)} == {State.FAILED, State.UNSURE}


def test_who_has_not_been_told_yet(messages):
    waiting = Message.objects.filter(project_id=messages.pk, state__in=[State.QUEUED, State.BY_HAND])
    assert not_told_yet("s:1", "invitation") == {message.person_id for message in waiting}
    assert not_told_yet("s:1", "session_reminder") == set()
