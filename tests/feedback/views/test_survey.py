import gzip
import re
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.conf import settings as configured
from django.test import Client

from coprod.core.audit.models import AuditRow
from feedback.ballotbox.limits import COMMENT_CHARACTERS
from feedback.models.ballot import Ballot
from feedback.models.survey import Survey
from feedback.models.ticket import Ticket
from feedback.services.opening import open_survey
from feedback.services.sending import tickets_of
from tests import factories
from tests.conftest import NOW
from tests.feedback.answers import CLOSED

pytestmark = pytest.mark.django_db

SHOWN = (
    "How was Monday 31 August 2026 for you?",
    "I felt safe and respected.",
    "What was good?",
    "We cannot tell who said what.",
    "at least 5 people",
    "Nobody reads this today.",
    "01632 960 111",
)
FACES = {"understood": "5", "could_say": "4", "listened": "3", "can_change": "2", "together": "1", "safe": ""}


@pytest.fixture(autouse=True)
def while_open():
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        yield


@pytest.fixture
def visitor():
    return Client(enforce_csrf_checks=True, headers={"cookie": "sessionid=somebody; csrftoken=something"})


def hidden(response):
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', response.content.decode()))


def page_of(visitor, ticket):
    return visitor.get(f"/answers/t/{ticket}/")


def send(visitor, ticket, **answers):
    return visitor.post("/answers/send/", {"ticket": ticket, **(answers or {"listened": "4"})})


def test_the_link_shows_the_questions_and_the_promise(visitor, tickets):
    text = page_of(visitor, tickets[0]).content.decode()
    for words in SHOWN:
        assert words in text


def test_answers_are_taken_and_thanked_for_without_a_receipt(visitor, tickets):
    response = send(visitor, tickets[0], **FACES, good="The tea.")
    text = response.content.decode()
    assert (response.status_code, Ticket.objects.count(), Ballot.objects.count()) == (200, 7, 3)
    assert "Your answers have arrived" in text
    assert "Nobody reads this today." in text
    assert tickets[0] not in text
    assert "The tea" not in text


@pytest.mark.parametrize("sent", [{}, {"good": "  "}, {"kind": "lived"}, {"listened": ""}])
def test_nothing_answered_at_all_is_asked_about_first(visitor, tickets, sent):
    response = send(visitor, tickets[0], **{"look": "", **sent})
    assert "You have not answered anything yet" in response.content.decode()
    assert (Ticket.objects.count(), Ballot.objects.count()) == (8, 0)
    back = visitor.post("/answers/step/", hidden(response)).content.decode()
    assert "I could say what I wanted to say" in back


def test_nothing_answered_is_taken_from_whoever_wants_that(visitor, tickets):
    asked = send(visitor, tickets[0], look="")
    assert "have arrived" in visitor.post("/answers/send/", hidden(asked)).content.decode()
    assert (Ticket.objects.count(), Ballot.objects.count()) == (7, 3)


def test_the_page_takes_one_query(visitor, tickets, django_assert_num_queries):
    with django_assert_num_queries(1):
        page_of(visitor, tickets[0])


def test_every_page_behind_a_link_takes_one_query(visitor, tickets, django_assert_num_queries):
    send(visitor, tickets[0])
    with django_assert_num_queries(1):
        page_of(visitor, tickets[0])
    with time_machine.travel(CLOSED, tick=False), django_assert_num_queries(1):
        page_of(visitor, tickets[1])
    Survey.objects.update(state="refused", reason="stamp")
    with django_assert_num_queries(1):
        page_of(visitor, tickets[1])


@pytest.mark.django_db(transaction=True)
def test_sending_takes_three_queries_and_a_transaction(visitor, tickets, django_assert_num_queries):
    with django_assert_num_queries(5) as captured:
        send(visitor, tickets[0], **FACES, good="The tea.")
    words = [query["sql"].split()[0].strip('"') for query in captured.captured_queries]
    assert [word for word in words if word not in ("BEGIN", "COMMIT")] == ["SELECT", "DELETE", "INSERT"]


def test_page_and_stylesheet_take_less_than_30_kilobytes(visitor, tickets):
    css = (Path(configured.BASE_DIR) / "static" / "css" / "coprod.css").read_bytes()
    page = page_of(visitor, tickets[0]).content
    assert len(gzip.compress(page)) + len(gzip.compress(css)) < 30_000


def test_there_is_no_script(visitor, tickets):
    assert b"<script" not in page_of(visitor, tickets[0]).content


def every_page(visitor, tickets):
    return [
        visitor.get("/answers/"),
        visitor.get("/answers/who-sees-my-answers/"),
        page_of(visitor, "nonsense"),
        page_of(visitor, tickets[0]),
        send(visitor, tickets[0], good="x" * 2000),
        send(visitor, tickets[0]),
        send(visitor, tickets[0]),
    ]


def test_no_page_sets_or_reads_a_cookie_or_may_be_kept(visitor, tickets):
    for response in every_page(visitor, tickets):
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["Referrer-Policy"] == "no-referrer"


def test_no_page_writes_a_log_line_a_web_session_or_an_audit_row(visitor, tickets, caplog):
    from django.contrib.sessions.models import Session

    rows = AuditRow.objects.count()
    every_page(visitor, tickets)
    assert (Session.objects.count(), AuditRow.objects.count()) == (0, rows)
    assert [record for record in caplog.records if tickets[0] in record.getMessage()] == []


def test_a_second_send_says_that_the_first_was_counted(visitor, tickets):
    send(visitor, tickets[0], **FACES)
    response = send(visitor, tickets[0], **FACES)
    assert "This link has been used" in response.content.decode()
    assert "counted once" in response.content.decode()
    assert Ballot.objects.count() == 3


def test_a_used_link_says_so(visitor, tickets):
    send(visitor, tickets[0])
    assert "This link has been used" in page_of(visitor, tickets[0]).content.decode()


def test_two_sends_at_the_same_time_are_counted_once(visitor, tickets, monkeypatch):
    from feedback.views import survey as views

    real = views.entry_for

    def slow(typed, *, at):
        entry = real(typed, at=at)
        monkeypatch.setattr(views, "entry_for", real)
        send(visitor, tickets[0])
        return entry

    monkeypatch.setattr(views, "entry_for", slow)
    assert "This link has been used" in send(visitor, tickets[0]).content.decode()
    assert Ballot.objects.count() == 3


def test_a_comment_too_long_keeps_everything_typed_and_says_what_to_do(visitor, tickets):
    long = "é" * 900
    response = send(visitor, tickets[0], **FACES, good=long, to_change="More breaks <soon>")
    text = response.content.decode()
    assert "<title>Error: " in text
    assert 'href="#q-good"' in text
    assert f"Up to {COMMENT_CHARACTERS} fit." in text
    assert long in text
    assert "More breaks &lt;soon&gt;" in text
    assert 'value="5" checked' in text
    assert Ticket.objects.count() == 8


def test_a_face_that_is_none_is_not_taken(visitor, tickets):
    response = send(visitor, tickets[0], understood="9")
    assert b"govuk-form-group--error" in response.content
    assert Ticket.objects.count() == 8


def test_after_the_close_it_says_that_it_was_not_counted(visitor, tickets):
    with time_machine.travel(CLOSED, tick=False):
        shown, sent = page_of(visitor, tickets[0]), send(visitor, tickets[0])
    assert "This survey is closed" in shown.content.decode()
    assert "was not counted" not in shown.content.decode()
    assert "was not counted" in sent.content.decode()
    assert Ballot.objects.count() == 0


def test_a_stopped_survey_says_so(visitor, tickets):
    Survey.objects.update(closes_at=CLOSED + timedelta(days=9))
    assert "has been stopped" in page_of(visitor, tickets[0]).content.decode()
    assert "was not kept" in send(visitor, tickets[0]).content.decode()


@pytest.mark.parametrize("ticket", ["nonsense", "z" * 32])
def test_a_link_that_is_not_whole_says_what_to_do(visitor, tickets, ticket):
    response = page_of(visitor, ticket)
    assert response.status_code == 404
    assert "does not open a survey" in response.content.decode()


def test_a_code_typed_in_shows_the_questions(visitor, tickets):
    response = visitor.post("/answers/", {"ticket": tickets[0].upper()})
    assert "What was good?" in response.content.decode()


@pytest.mark.parametrize(("typed", "words"), [("", "Type the code"), ("abc<", "letter by letter")])
def test_a_code_that_is_wrong_is_kept_and_explained(visitor, typed, words):
    text = visitor.post("/answers/", {"ticket": typed}).content.decode()
    assert words in text
    assert "<title>Error: " in text
    assert 'href="#ticket"' in text
    assert typed.replace("<", "&lt;") in text


def test_who_sees_names_the_numbers_that_the_code_keeps_to(visitor, monkeypatch):
    monkeypatch.setattr("feedback.disclosure.constants.ENOUGH", 77)
    assert "at least 77 people answered" in visitor.get("/answers/who-sees-my-answers/").content.decode()


def test_sending_is_a_post_and_nothing_else(visitor):
    assert visitor.get("/answers/send/").status_code == 405


def test_the_kind_of_experience_is_asked_and_sealed_where_five_of_each_came(visitor, store, db):
    came = factories.group(factories.project(name="Two kinds"), lived=5, learnt=5)
    session = factories.closed_session(came[0].project, came, starts_at=NOW - timedelta(days=1))
    survey = open_survey(session=session, store=store, at=NOW)
    ticket = next(iter(tickets_of(survey, store).values()))
    assert "Which experience do you bring?" in page_of(visitor, ticket).content.decode()
    shown = send(visitor, ticket, kind="learnt", good="x" * 2000).content.decode()
    assert 'value="learnt" checked' in shown
    asked = send(visitor, ticket, kind="learnt")
    assert hidden(asked) == {"ticket": ticket, "empty": "yes", "kind": "learnt"}
    assert "have arrived" in visitor.post("/answers/send/", hidden(asked)).content.decode()


def test_where_fewer_came_it_is_not_asked(visitor, tickets):
    assert b"Which experience" not in page_of(visitor, tickets[0]).content


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        ({"safe_name": ""}, "ring <span"),
        ({"safe_phone": "", "contact_phone": "01632 960 222", "contact_name": "Ann"}, "ring Ann now"),
        ({"safe_phone": ""}, "116 123"),
    ],
)
def test_whom_to_ring_is_always_said(visitor, tickets, survey, contact, words):
    type(survey.project).objects.update(**contact)
    assert words in page_of(visitor, tickets[0]).content.decode()
