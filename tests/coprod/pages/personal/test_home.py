from datetime import timedelta

from feedback.services.suggestion import answer_suggestion, record_suggestion
from projects.services.participant import leave_project
from sessions.models import AccessCheck
from sessions.services.invitation import invite, note_access, reply_to_invitation
from sessions.services.record import add_agenda_item
from sessions.services.session import cancel_session
from tests import factories
from tests.conftest import NOW


def text_of(client, address):
    return client.get(address).content.decode()


def test_somebody_in_nothing_is_told_so(client, rosa, page):
    leave_project(participant=rosa, by=rosa.person, at=NOW)
    assert "Nothing is waiting for you." in text_of(client, page(rosa))


def test_the_next_session_asks_for_an_answer(client, rosa, session, page):
    assert "Say if you will come" in text_of(client, page(rosa))


def test_an_answer_given_is_shown(client, rosa, session, page):
    reply_to_invitation(invitation=session.invitations.get(participant=rosa), reply="yes", by=rosa.person, at=NOW)
    assert "You said you are coming" in text_of(client, page(rosa))


def test_a_cancelled_session_is_not_the_next_one(client, rosa, session, page):
    cancel_session(session=session, by=factories.alice_user(), at=NOW)
    assert "No day is set yet." in text_of(client, page(rosa))


def test_what_i_asked_for_is_marked_on_the_agenda(client, rosa, session, page):
    add_agenda_item(session=session, text="Going home late", proposer=rosa, by=factories.alice_user(), at=NOW)
    assert "You asked for this." in text_of(client, page(rosa))


def test_what_is_ready_for_me_is_shown(client, rosa, session, page):
    check = AccessCheck.objects.create(session=session, participant=rosa, need="A taxi at ten")
    note_access(check=check, met=True, by=factories.alice_user(), at=NOW)
    assert "A taxi at ten" in text_of(client, page(rosa))


def test_somebody_elses_need_is_not_shown_to_me(client, rosa, bill, session, page):
    AccessCheck.objects.create(session=session, participant=bill, need="A taxi at ten", met=True)
    assert "A taxi at ten" not in text_of(client, page(rosa))


def test_a_new_agreement_waits_to_be_read(client, rosa, page):
    factories.agreement(rosa.project)
    assert "Read our working-together agreement" in text_of(client, page(rosa))


def test_an_agreement_that_i_signed_does_not_wait(client, rosa, page):
    factories.agreement(rosa.project, signed_by=[rosa])
    assert "You have agreed to it." in text_of(client, page(rosa))


def test_what_was_answered_is_shown(client, rosa, page):
    asked = record_suggestion(project=rosa.project, text="Ring us the day after", by=rosa.person, at=NOW)
    answer_suggestion(
        suggestion=asked, answer="yes", reason="From Monday a nurse rings.", by=factories.alice_user(), at=NOW
    )
    assert "From Monday a nurse rings." in text_of(client, page(rosa))


def fill(project, participant, number):
    for day in range(1, number + 1):
        session = factories.session(project, starts_at=NOW + timedelta(days=day))
        invite(session=session, by=factories.alice_user(), at=NOW, participants=[participant])
        add_agenda_item(session=session, text=f"Item {day}", proposer=participant, by=factories.alice_user(), at=NOW)
        asked = record_suggestion(project=project, text=f"Wish {day}", by=participant.person, at=NOW)
        answer_suggestion(suggestion=asked, answer="no", reason="Because.", by=factories.alice_user(), at=NOW)


def test_the_page_takes_eight_queries_at_most(client, rosa, page, django_assert_max_num_queries):
    fill(rosa.project, rosa, 3)
    with django_assert_max_num_queries(8):
        client.get(page(rosa))


def test_more_on_the_page_takes_no_more_queries(client, rosa, bill, page, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    fill(rosa.project, rosa, 1)
    with CaptureQueriesContext(
        connection,
    ) as one:
        client.get(page(rosa))
    fill(rosa.project, rosa, 3)
    with django_assert_num_queries(len(one)):
        client.get(page(rosa))
