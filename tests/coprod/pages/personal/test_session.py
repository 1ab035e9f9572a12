import pytest

from coprod.core.messages.models import Message
from projects.models import Shown
from sessions.models import AgendaItem, AgendaState, Invitation, SessionState
from sessions.services.record import settle_agenda_item
from sessions.services.session import cancel_session
from tests import factories
from tests.conftest import NOW


@pytest.fixture
def address(page, rosa, session):
    return lambda name="session": page(rosa, name, session_id=session.pk)


def text_of(client, address):
    return client.get(address).content.decode()


def close(session):
    session.state, session.closed_at = SessionState.CLOSED, NOW
    session.save()


@pytest.mark.parametrize("reply", ["yes", "maybe", "no"])
def test_a_reply_is_kept(client, address, rosa, reply):
    client.post(address("reply"), {"reply": reply, "needs": "Large print"})
    assert Invitation.objects.get(participant=rosa).reply == reply


def test_a_reply_leads_back_with_thanks(client, address):
    response = client.post(address("reply"), {"reply": "yes"}, follow=True)
    assert "We have written down that you will come." in response.content.decode()


def test_a_reply_can_be_changed(client, address, rosa):
    client.post(address("reply"), {"reply": "yes"})
    client.post(address("reply"), {"reply": "no"})
    assert Invitation.objects.get(participant=rosa).reply == "no"


def test_what_would_help_becomes_something_to_get_ready(client, address, session):
    client.post(address("reply"), {"reply": "yes", "needs": "A quiet room"})
    assert [check.need for check in session.access_checks.all()] == ["A quiet room"]


def test_no_choice_says_what_to_do_and_keeps_what_was_typed(client, address):
    shown = client.post(address("reply"), {"needs": "A quiet room"}).content.decode()
    assert "Choose yes, no, or that you do not know yet" in shown
    assert "A quiet room" in shown
    assert "<title>Error:" in shown


def test_opening_the_page_changes_nothing(client, address, rosa):
    client.get(address())
    assert Invitation.objects.get(participant=rosa).reply == ""


def test_a_reply_by_get_is_refused(client, address):
    assert client.get(address("reply")).status_code == 405


def test_a_reply_after_the_session_says_that_it_is_over(client, address, session):
    close(session)
    assert "This session is over." in client.post(address("reply"), {"reply": "yes"}).content.decode()


def test_an_item_that_a_participant_asks_for_is_suggested(client, address, rosa):
    client.post(address("suggest_item"), {"agenda-text": "Going home late"})
    item = AgendaItem.objects.get()
    assert (item.text, item.state, item.proposer) == ("Going home late", AgendaState.SUGGESTED, rosa)


def test_an_empty_item_says_what_to_do(client, address):
    assert "Write what you would like to talk about" in client.post(address("suggest_item"), {}).content.decode()


def test_an_item_for_a_session_that_is_over_is_refused(client, address, session):
    close(session)
    shown = client.post(address("suggest_item"), {"agenda-text": "Late"}).content.decode()
    assert "You can ask for this at the next one." in shown


def test_an_item_that_is_left_out_says_why(client, address, session):
    client.post(address("suggest_item"), {"agenda-text": "Parking"})
    settle_agenda_item(
        item=AgendaItem.objects.get(),
        state="not_kept",
        reason="It needs the council.",
        by=factories.alice_user(),
        at=NOW,
    )
    assert "It needs the council." in text_of(client, address())


@pytest.mark.parametrize("shown", ["", Shown.NOTHING])
def test_somebody_who_did_not_choose_to_be_shown_is_not_named(client, address, bill, session, shown):
    bill.shown = shown
    bill.save()
    session.invitations.filter(participant=bill).update(reply="yes", replied_at=NOW)
    assert "Bill Farrow" not in text_of(client, address())


@pytest.mark.parametrize("shown", [Shown.NAME, Shown.NAME_AND_KIND])
def test_somebody_who_shows_their_name_is_named(client, address, bill, session, shown):
    bill.shown = shown
    bill.save()
    session.invitations.filter(participant=bill).update(reply="yes", replied_at=NOW)
    assert "Bill Farrow" in text_of(client, address())


def test_the_calendar_file_holds_the_session(client, address, session):
    response = client.get(address("calendar"))
    assert response["Content-Type"].startswith("text/calendar")
    assert str(session.uid) in response.content.decode()


def test_a_cancelled_session_says_so(client, address, session):
    cancel_session(session=session, by=factories.alice_user(), at=NOW)
    assert "This session is not happening" in text_of(client, address())
    assert "METHOD:CANCEL" in text_of(client, address("calendar"))


def test_asking_for_the_survey_link_says_the_same_where_there_is_no_survey(client, address, session):
    close(session)
    shown = client.post(address("survey_link"), follow=True).content.decode()
    assert "If you are one of those who are asked, a link is on its way to you." in shown
    assert not Message.objects.filter(written_when_sent=True).exists()


def test_the_page_takes_eight_queries_at_most(client, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        client.get(address())
