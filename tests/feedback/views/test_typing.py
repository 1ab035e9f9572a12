from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from coprod.core.audit.models import AuditRow
from feedback.models.ballot import Ballot
from feedback.models.survey import Survey
from feedback.models.ticket import Ticket
from feedback.passes import pass_for
from feedback.services.opening import open_survey
from feedback.services.sending import tickets_of
from projects.models import Role
from tests import factories
from tests.conftest import NOW
from tests.feedback.answers import CLOSED

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def while_open():
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        yield


def text(response):
    return response.content.decode()


def doorway(survey):
    return f"/projects/{survey.project_id}/feedback/{survey.pk}/type-in/"


def somebody(project, role):
    client = Client()
    client.force_login(factories.alice_user() if role == Role.LEAD else factories.bob_user(project, role))
    return client


def type_in(survey, **sent):
    return Client(enforce_csrf_checks=True).post("/answers/typed/", {"pass": pass_for(survey), **sent})


@pytest.mark.parametrize(("role", "status"), [
    (Role.LISTENER, 200), (Role.NOTE_TAKER, 200), (Role.FACILITATOR, 403), (Role.LEAD, 403), (Role.VIEWER, 403),
])  # fmt: skip
def test_the_doorway_is_for_those_who_do_not_run_the_project(survey, role, status):
    client = somebody(survey.project, role)
    assert client.get(doorway(survey)).status_code == status
    listed = doorway(survey) in text(client.get(f"/projects/{survey.project_id}/feedback/"))
    assert listed == (status == 200)


def test_behind_the_doorway_stands_an_empty_form(survey):
    page = text(somebody(survey.project, Role.LISTENER).get(doorway(survey)))
    given = page.split('name="pass" value="')[1].split('"')[0]
    form = text(Client(enforce_csrf_checks=True).post("/answers/typed/", {"pass": given}))
    assert "3. People listened to me." in form
    assert 'id="q-ticket" name="ticket" type="text" value="" autocapitalize="none" spellcheck="false" autofocus' in form


def test_what_is_typed_becomes_a_ballot_like_any_other_and_the_next_form_comes(survey, tickets):
    rows = AuditRow.objects.count()
    page = text(type_in(survey, ticket=tickets[0].upper(), listened="4", good="Tea."))
    assert "Taken. Destroy that form" in page
    assert "Tea." not in page
    assert (Ticket.objects.count(), Ballot.objects.count(), AuditRow.objects.count()) == (7, 3, rows)


def test_enter_sends_nothing_and_leads_to_the_next_empty_field(survey, tickets):
    page = text(type_in(survey, check="yes", ticket=tickets[0], understood="4"))
    assert "Not sent yet." in page
    assert 'id="q-could_say" name="could_say" type="text" inputmode="numeric" maxlength="1" value="" autofocus' in page
    assert Ballot.objects.count() == 0


def test_enter_after_the_code_alone_is_no_error(survey, tickets):
    assert "<title>Error" not in text(type_in(survey, check="yes", ticket=tickets[0]))


@pytest.mark.parametrize(("typed", "words"), [
    ({"listened": "4"}, "This code does not belong to this survey."),
    ({"ticket": "nonsense", "listened": "4"}, "This code does not belong to this survey."),
    ({"ticket": "GOOD", "listened": "7"}, "Type a digit from 1 to 5, or leave it empty."),
    ({"ticket": "GOOD", "good": "a" * 2000}, "This is too long."),
    ({"ticket": "GOOD"}, "Nothing was typed in."),
])  # fmt: skip
def test_what_can_not_be_taken_stays_on_the_page_and_says_why(survey, tickets, typed, words):
    sent = {"ticket": "", "could_say": "", **typed}
    if sent["ticket"] == "GOOD":
        sent["ticket"] = tickets[0]
    page = text(type_in(survey, **sent))
    assert words in page
    assert "<title>Error: " in page
    assert f'value="{sent["ticket"]}"' in page
    assert Ballot.objects.count() == 0


def test_a_code_is_counted_once(survey, tickets):
    type_in(survey, ticket=tickets[0], listened="4")
    assert "This code has been used" in text(type_in(survey, ticket=tickets[0], listened="1"))
    assert Ballot.objects.count() == 3


def test_a_code_of_another_survey_is_not_taken_with_this_pass(survey, store, group):
    other = factories.closed_session(group[0].project, group, starts_at=NOW - timedelta(days=2))
    elsewhere = open_survey(session=other, store=store, at=NOW)
    code = next(iter(tickets_of(elsewhere, store).values()))
    assert "does not belong to this survey" in text(type_in(survey, ticket=code, listened="4"))


def test_after_the_close_nothing_is_taken(survey, tickets):
    with time_machine.travel(CLOSED, tick=False):
        given = pass_for(survey)
        assert "The survey is closed" in text(type_in(survey, ticket=tickets[0], listened="4"))
        Survey.objects.update(state="released")
        response = Client().post("/answers/typed/", {"pass": given, "ticket": tickets[0]})
        assert response.status_code == 403
        assert "keep that form" in text(response)


def test_without_a_pass_nothing_opens(tickets):
    assert Client().post("/answers/typed/", {"ticket": tickets[0], "listened": "4"}).status_code == 403
    assert Ballot.objects.count() == 0


def test_the_kind_of_experience_is_typed_in_too(store):
    came = factories.group(factories.project(), lived=5, learnt=5)
    session = factories.closed_session(came[0].project, came, starts_at=NOW - timedelta(days=1))
    asked = open_survey(session=session, store=store, at=NOW)
    code = next(iter(tickets_of(asked, store).values()))
    page = text(type_in(asked, ticket=code, listened="9", kind="learnt"))
    assert '<option value="learnt" selected>' in page
    assert "Taken." in text(type_in(asked, ticket=code, kind="learnt", listened="3"))
