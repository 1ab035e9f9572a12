from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from coprod.core.audit.models import AuditRow
from coprod.core.messages import services
from coprod.core.messages.models import Message, Problem, State
from coprod.core.organisations.choices import Channel
from tests import factories

pytestmark = pytest.mark.django_db


def queue(at, **fields):
    person = fields.pop("person", None) or factories.person()
    return services.queue_message(kind="invitation", person=person, subject="Hello", text="Come", at=at, **fields)


def state_of(message):
    return Message.objects.get(pk=message.pk).state


def test_who_has_an_address_gets_an_email(now):
    assert queue(now).state == State.QUEUED


@pytest.mark.parametrize(
    ("channel", "email", "phone", "expected"),
    [
        (Channel.EMAIL, "a@people.example", "", Channel.EMAIL),
        (Channel.EMAIL, "", "01632 960 001", Channel.PHONE),
        (Channel.EMAIL, "", "", Channel.LETTER),
        (Channel.TEXT, "a@people.example", "01632 960 001", Channel.TEXT),
        (Channel.SOMEBODY, "", "", Channel.SOMEBODY),
    ],
)
def test_the_way_is_the_one_the_person_chose_where_it_can_be_used(channel, email, phone, expected):
    person = factories.person(channel=channel, email=email, phone=phone)
    assert services.channel_for(person) == expected


def test_what_is_not_an_email_is_done_by_hand(now):
    message = queue(now, person=factories.person(channel=Channel.LETTER))
    assert (message.state, message.channel) == (State.BY_HAND, Channel.LETTER)


def test_a_message_to_a_user_goes_by_email(now):
    message = services.queue_message(kind="note", user=factories.alice_user(), at=now)
    assert (message.state, message.channel) == (State.QUEUED, Channel.EMAIL)


def test_a_message_without_anybody_is_refused_by_the_database(now):
    with pytest.raises(IntegrityError), transaction.atomic():
        services.queue_message(kind="note", at=now, channel=Channel.EMAIL)


def test_a_message_written_when_sent_may_hold_no_text(now):
    with pytest.raises(IntegrityError), transaction.atomic():
        queue(now, written_when_sent=True)


def test_sending_is_asked_for_after_the_commit(now, django_capture_on_commit_callbacks, monkeypatch):
    asked = []
    monkeypatch.setattr("coprod.core.messages.tasks.send_due_messages.delay", lambda: asked.append(1))
    with django_capture_on_commit_callbacks(execute=True):
        queue(now)
        assert asked == []
    assert asked == [1]


def test_claiming_gives_each_message_once(now):
    message = queue(now)
    assert [one.pk for one in services.claim_due(at=now)] == [message.pk]
    assert services.claim_due(at=now) == []


def test_what_is_not_due_yet_waits(now):
    queue(now, due_at=now + timedelta(hours=1))
    assert services.claim_due(at=now) == []


def test_claiming_can_be_narrowed_to_kinds(now):
    queue(now)
    assert services.claim_due(at=now, kinds=["survey"]) == []
    assert len(services.claim_due(at=now, kinds=["invitation"])) == 1


def test_no_more_than_the_limit_is_claimed(now):
    for _ in range(3):
        queue(now)
    assert len(services.claim_due(at=now, limit=2)) == 2


def test_a_claim_that_was_given_back_and_taken_anew_is_no_longer_the_first_ones(now):
    queue(now)
    (first,) = services.claim_due(at=now)
    later = now + services.UNSURE_AFTER + timedelta(seconds=1)
    services.mark_unsure(at=later)
    (second,) = services.claim_due(at=later)
    assert services.begin(message=first, at=later) is False
    assert services.begin(message=second, at=later) is True


def test_a_dead_worker_leaves_unsure_only_what_was_leaving(now):
    queue(now), queue(now)
    leaving, held = services.claim_due(at=now)
    services.begin(message=leaving, at=now)
    unsure = services.mark_unsure(at=now + services.UNSURE_AFTER + timedelta(seconds=1))
    assert (unsure, state_of(leaving), state_of(held)) == (1, State.UNSURE, State.QUEUED)


def test_a_worker_that_is_still_at_it_is_left_alone(now):
    queue(now)
    (message,) = services.claim_due(at=now)
    services.begin(message=message, at=now)
    assert services.mark_unsure(at=now + services.UNSURE_AFTER) == 0


def test_only_a_claimed_message_can_be_marked_as_sent(now):
    message = queue(now)
    services.mark_sent(message=message, at=now)
    assert state_of(message) == State.QUEUED


def test_a_message_that_was_put_off_comes_again_later(now):
    queue(now)
    (message,) = services.claim_due(at=now)
    services.put_off(message=message, at=now)
    assert services.claim_due(at=now) == []
    assert len(services.claim_due(at=now + services.TRY_AGAIN_AFTER)) == 1


def test_after_a_day_of_putting_off_it_has_failed(now):
    queue(now)
    later = now + services.GIVE_UP_AFTER + timedelta(seconds=1)
    (message,) = services.claim_due(at=later)
    services.put_off(message=message, at=later)
    assert state_of(message) == State.FAILED


@pytest.mark.parametrize(
    "mark", [services.mark_left_open, lambda message: services.mark_failed(message=message, problem="x")]
)
def test_what_failed_or_is_unsure_can_be_sent_again_under_a_new_id(mark, now):
    queue(now)
    (message,) = services.claim_due(at=now)
    mark(message=message)
    assert services.send_again(message=message, by=factories.alice_user(), at=now) is True
    again = Message.objects.get(pk=message.pk)
    assert (again.state, again.problem) == (State.QUEUED, "")
    assert again.message_id != message.message_id


def test_what_was_sent_is_not_sent_again(now):
    queue(now)
    (message,) = services.claim_due(at=now)
    services.mark_sent(message=message, at=now)
    assert services.send_again(message=message, by=factories.alice_user(), at=now) is False


def test_what_is_written_when_sent_is_left_to_its_own_worker(now, django_capture_on_commit_callbacks):
    message = services.queue_message(kind="survey", person=factories.person(), written_when_sent=True, at=now)
    Message.objects.filter(pk=message.pk).update(state=State.FAILED)
    with django_capture_on_commit_callbacks() as callbacks:
        services.send_again(message=message, by=factories.alice_user(), at=now)
    assert callbacks == []


def test_ticking_off_is_logged_with_its_project(now):
    project = factories.project()
    message = queue(now, person=factories.person(channel=Channel.PHONE), project=project)
    assert services.tick_off(message=message, by=factories.alice_user(), at=now) is True
    assert state_of(message) == State.DONE_BY_HAND
    assert AuditRow.objects.filter(verb="tick_off", project=f"project:{project.pk}").count() == 1


def test_what_is_done_can_not_be_ticked_off_twice(now):
    message = queue(now, person=factories.person(channel=Channel.PHONE))
    services.tick_off(message=message, by=factories.alice_user(), at=now)
    assert services.tick_off(message=message, by=factories.alice_user(), at=now) is False


def test_what_no_longer_holds_is_taken_back(now):
    kept, taken = queue(now, about="coprosession:1"), queue(now, about="coprosession:2")
    assert services.cancel_messages(about="coprosession:2", at=now) == 1
    assert (state_of(kept), state_of(taken)) == (State.QUEUED, State.CANCELLED)


def test_taking_back_can_be_narrowed_to_kinds(now):
    queue(now, about="coprosession:1")
    assert services.cancel_messages(about="coprosession:1", at=now, kinds=["survey"]) == 0


def test_a_problem_is_told_in_words(now):
    message = Message(problem=Problem.ADDRESS_REFUSED)
    assert message.problem_words == "The address does not work. Check it with the person."
    assert Message(problem="something else").problem_words == "something else"
