"""Sending over real SMTP."""

import pytest
from django.utils import timezone

from coprod.core.messages import services
from coprod.core.messages.mailer import send_due
from coprod.core.messages.models import Message, Problem, State
from coprod.core.messages.tasks import send_due_messages
from coprod.core.organisations.links import address_of, reissue_link, secret_of
from tests import factories
from tests.coprod.core.messages.sink import smtp_sink

pytestmark = pytest.mark.django_db


@pytest.fixture
def sink(settings):
    with smtp_sink(settings) as sink:
        yield sink


def queue(address="rosa@people.example", **fields):
    fields = {"subject": "Can you come?", "text": "Come, please.\n"} | fields
    return services.queue_message(
        kind="invitation", person=factories.person(email=address), at=timezone.now(), **fields
    )


def state_of(message):
    row = Message.objects.get(pk=message.pk)
    return (row.state, row.problem)


def test_a_message_arrives_with_its_words_and_its_own_id(sink):
    message = queue(html="<p>Come, please.</p>")
    assert send_due() == 1
    (mail,) = sink.mails
    assert (mail["To"], mail["Subject"], mail["Message-ID"]) == (
        "rosa@people.example",
        "Can you come?",
        message.message_id,
    )
    assert mail.get_body(["plain"]).get_content().strip() == "Come, please."
    assert mail.get_body(["html"]).get_content().strip() == "<p>Come, please.</p>"
    assert state_of(message) == (State.SENT, "")


def test_a_personal_link_is_filled_in_as_the_message_leaves_and_is_kept_nowhere(sink):
    rosa = factories.person(email="rosa@people.example")
    link = f"Your page: {address_of(rosa)}"
    message = services.queue_message(kind="link", person=rosa, at=timezone.now(), subject="Link", text=link, html=link)
    send_due()
    message.refresh_from_db()
    assert secret_of(rosa) not in message.text + message.html
    (mail,) = sink.mails
    assert [mail.get_body([kind]).get_content().strip() for kind in ("plain", "html")] == [link, link]


def test_a_link_that_was_renewed_meanwhile_leaves_as_the_new_one(sink):
    rosa = factories.person(email="rosa@people.example")
    services.queue_message(kind="link", person=rosa, at=timezone.now(), subject="Link", text=address_of(rosa))
    reissue_link(person=rosa, by="system", at=timezone.now())
    send_due()
    assert sink.mails[0].get_content().strip() == address_of(rosa)


def test_a_title_of_several_lines_becomes_a_subject_of_one(sink):
    queue(subject="Come, please\r\nBcc: eve@elsewhere.example")
    send_due()
    assert (sink.mails[0]["Subject"], sink.mails[0]["Bcc"]) == ("Come, please Bcc: eve@elsewhere.example", None)


def test_a_calendar_file_says_what_it_is_for(sink):
    queue(attachments=[{"name": "session.ics", "type": "text/calendar; method=CANCEL", "content": "BEGIN:VCALENDAR"}])
    send_due()
    (part,) = sink.mails[0].iter_attachments()
    assert (part.get_content_type(), part["Content-Type"].params["method"]) == ("text/calendar", "CANCEL")


def test_many_go_in_batches_down_one_line(sink):
    for number in range(5):
        queue(f"p{number}@people.example")
    assert send_due(limit=2) == 5
    assert len(sink.mails) == 5


def test_sending_twice_sends_once(sink):
    queue()
    assert (send_due(), send_due()) == (1, 0)
    assert len(sink.mails) == 1


def test_a_refused_address_has_failed_and_the_others_go_on(sink):
    sink.refuse["gone@people.example"] = "550 No such person"
    refused, other = queue("gone@people.example"), queue()
    assert send_due() == 1
    assert state_of(refused) == (State.FAILED, Problem.ADDRESS_REFUSED)
    assert state_of(other) == (State.SENT, "")


def test_a_refused_mail_has_failed(sink):
    sink.say_to_mail = "554 We do not want this"
    message = queue()
    send_due()
    assert state_of(message) == (State.FAILED, Problem.MAIL_REFUSED)


def test_a_server_that_says_not_now_is_asked_again_later(sink):
    sink.refuse["busy@people.example"] = "450 Come back later"
    message = queue("busy@people.example")
    assert send_due() == 0
    assert state_of(message) == (State.QUEUED, "")
    assert Message.objects.get(pk=message.pk).due_at > timezone.now()


def test_a_line_that_breaks_leaves_one_unsure_and_gives_the_rest_back(sink):
    first, broken, rest = queue("a@people.example"), queue("b@people.example"), queue("c@people.example")
    sink.hang_up_on = "b@people.example"
    with pytest.raises(OSError):
        send_due()
    assert [state_of(one)[0] for one in (first, broken, rest)] == [State.SENT, State.UNSURE, State.QUEUED]


def test_what_was_given_back_goes_with_the_next_run(sink):
    queue("a@people.example"), queue("b@people.example")
    sink.hang_up_on = "a@people.example"
    send_due_messages()
    sink.hang_up_on = ""
    send_due_messages()
    assert [mail["To"] for mail in sink.mails] == ["b@people.example"]


def test_a_server_that_closes_for_the_day_loses_nothing(sink):
    sink.refuse["a@people.example"] = "421 Closing"
    first, second = queue("a@people.example"), queue("b@people.example")
    with pytest.raises(OSError):
        send_due()
    assert (state_of(first)[0], state_of(second)[0]) == (State.QUEUED, State.QUEUED)


def test_a_server_that_is_away_loses_nothing(settings):
    with smtp_sink(settings):
        pass
    message = queue()
    with pytest.raises(OSError):
        send_due()
    assert state_of(message) == (State.QUEUED, "")


def test_the_task_waits_for_a_server_that_is_away(settings, caplog):
    with smtp_sink(settings):
        pass
    message = queue()
    send_due_messages()
    assert state_of(message) == (State.QUEUED, "")
    assert "what is due waits" in caplog.text


def test_somebody_without_an_address_is_shown_as_such(sink):
    message = queue()
    message.person.email = ""
    message.person.save()
    send_due()
    assert state_of(message) == (State.FAILED, Problem.NO_ADDRESS)


def test_a_message_that_can_not_be_written_does_not_hold_up_the_others(sink):
    broken, other = queue(attachments=[{"name": "session.ics"}]), queue()
    assert send_due() == 1
    assert state_of(broken) == (State.FAILED, Problem.NOT_WRITTEN)
    assert state_of(other) == (State.SENT, "")


def test_a_message_may_be_written_as_it_leaves(sink):
    person = factories.person(email="ken@people.example")
    services.queue_message(kind="survey", person=person, written_when_sent=True, at=timezone.now())
    assert send_due(write=lambda message: ("How was it?", "A few questions", ""), written_when_sent=True) == 1
    assert sink.mails[0]["Subject"] == "How was it?"


def test_a_message_taken_back_after_the_claim_does_not_leave(sink, monkeypatch):
    message = queue()
    claim = services.claim_due

    def claim_and_lose(**which):
        claimed = claim(**which)
        Message.objects.filter(state=State.CLAIMED).update(state=State.CANCELLED)
        return claimed

    monkeypatch.setattr(services, "claim_due", claim_and_lose)
    assert send_due() == 0
    assert (state_of(message)[0], sink.mails) == (State.CANCELLED, [])


def test_a_message_to_somebody_who_signs_in_goes_to_their_address(sink):
    alice = factories.alice_user()
    services.queue_message(kind="note", user=alice, subject="Hello", text="Hello", at=timezone.now())
    send_due()
    assert sink.mails[0]["To"] == alice.email
