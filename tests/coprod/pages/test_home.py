from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coprod.core.messages.services import queue_message
from feedback.models.comment import PendingComment
from feedback.models.survey import SurveyState
from feedback.services.suggestion import record_suggestion
from projects.services.agreement import review_agreement
from projects.services.decision import take_decision
from projects.services.participant import say_experience
from projects.services.project import change_project
from projects.services.telling import tell_decision
from sessions.models import AccessCheck
from sessions.services.invitation import invite
from sessions.services.record import add_agenda_item
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import survey

TODAY = NOW.date()


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def read(client, alice):
    client.force_login(alice)
    return lambda address="/", **query: client.get(address, query).content.decode()


def front(project):
    return f"/projects/{project.pk}/"


def test_a_visitor_is_asked_to_sign_in(client, db):
    assert client.get("/").url == "/account/login/?next=/"


def test_nobody_has_projects_at_first_and_starts_one(read):
    page = read()
    assert "You have no project yet." in page
    assert 'href="/projects/start/"' in page


def test_my_projects_stand_there_and_no_others(read, project):
    factories.project(by=factories.charlie_user(), name="Not ours", organisation=factories.organisation("Else"))
    page = read()
    assert ["Better discharge" in page, "Not ours" in page] == [True, False]


def test_a_project_shows_its_phase_my_role_and_the_next_session(read, project):
    factories.session(project, starts_at=NOW - timedelta(days=1), title="Gone")
    factories.session(project, starts_at=NOW + timedelta(days=2), title="Second meeting")
    page = read()
    assert ["Choose phase" in page, "Lead" in page] == [True, True]
    assert "Next: Second meeting, Thursday 3 September 2026 at 10am." in page


def test_a_new_project_needs_its_people(read, project):
    assert "Add the people who take part" in read()


def test_a_new_project_is_described_step_by_step(read, project, alice):
    assert "Go on describing the project" in read()
    change_project(project=project, by=alice, at=NOW, scope="The leaflet")
    assert "Go on describing the project" not in read()


def test_the_first_session_is_planned_when_people_are_there(read, project):
    assert "Plan the first session" not in read()
    factories.participant(project)
    assert "Plan the first session" in read()
    factories.session(project)
    assert "Plan the first session" not in read()


def test_whom_to_ring_is_asked_for(read, project, alice):
    change_project(project=project, by=alice, at=NOW, safe_phone="")
    assert "Say who people can ring if they do not feel safe" in read()


@pytest.mark.parametrize(("days", "tag"), [(10, "20 days left"), (29, "1 day left"), (31, "1 day late")])
def test_suggestions_wait_for_an_answer_and_say_how_long(read, project, alice, days, tag):
    for ago in (1, days):
        record_suggestion(project=project, text="Tea", made_on=TODAY - timedelta(days=ago), by=alice, at=NOW)
    page = read()
    assert "Answer 2 suggestions" in page
    assert tag in page


def test_what_is_late_comes_first(read, project, alice):
    record_suggestion(project=project, text="Tea", made_on=TODAY - timedelta(days=40), by=alice, at=NOW)
    page = read()
    assert page.index("Answer 1 suggestion") < page.index("Add the people who take part")


def test_a_decision_waits_for_who_had_the_final_say(read, project, alice):
    taken = factories.decision(project, question="Tea?")
    assert "Say who had the final say on “Tea?”" in read()
    take_decision(decision=taken, on=TODAY, by=alice, at=NOW, final_say="joint")
    assert "Say who had the final say" not in read()


def test_a_question_past_its_asking_waits_to_be_decided(read, project):
    began, yesterday = TODAY - timedelta(days=9), TODAY - timedelta(days=1)
    factories.question(project, question="Tea?", asked_on=began, asked_until=TODAY)
    assert "Write down what was decided" not in read()
    factories.question(project, question="Cake?", asked_on=began, asked_until=yesterday)
    assert "Write down what was decided: “Cake?”" in read()


def test_who_was_asked_waits_to_be_told(read, project, alice):
    asked = factories.question(project, question="Tea?")
    take_decision(decision=asked, on=TODAY, by=alice, at=NOW, final_say="joint")
    assert "Tell people what came of “Tea?”" in read()
    tell_decision(decision=asked, text="Tea", on=TODAY, by=alice, at=NOW)
    assert "Tell people what came of" not in read()


def test_what_people_want_to_talk_about_waits_for_an_answer(read, project):
    rosa = factories.participant(project)
    add_agenda_item(session=factories.session(project), text="Tea", proposer=rosa, by=rosa.person, at=NOW)
    assert "Say if you will talk about what people asked for: First meeting, 8 September" in read()


def test_people_have_not_said_what_they_bring(read, project):
    rosa = factories.participant(project, "lived", said_by_person=False)
    assert "1 person has not said what experience they bring" in read()
    say_experience(participant=rosa, kind="not_said", by=rosa.person, at=NOW)
    assert "has not said what experience" not in read()


def test_a_session_that_is_over_waits_to_be_written_down(read, project):
    factories.session(project, starts_at=NOW - timedelta(days=1))
    assert "Write down what happened: First meeting, 31 August" in read()


def test_a_session_to_which_nobody_is_invited_says_so(read, project, alice):
    session = factories.session(project)
    assert "Invite people to First meeting, 8 September" in read()
    factories.group(project)
    invite(session=session, by=alice, at=NOW)
    assert "Invite people to First meeting" not in read()


def test_what_people_need_waits_to_be_ready(read, project, alice):
    rosa = factories.participant(project, access_needs="A ramp")
    session = factories.session(project)
    invite(session=session, by=alice, at=NOW)
    assert "1 not ready" in read()
    AccessCheck.objects.filter(participant=rosa).update(met=True)
    assert "not ready" not in read()


def test_letters_wait_to_be_written(read, project):
    rosa = factories.participant(project, email="", address="1 High Street").person
    queue_message(kind="invitation", person=rosa, project=project, at=NOW, text="Come")
    assert "1 message needs you" in read()


def test_a_draft_waits_to_be_published(read, project):
    factories.agreement(project, published=False)
    assert "Publish the draft of your agreement" in read()


def test_after_the_first_session_an_agreement_is_asked_for(read, project):
    factories.closed_session(project, came=factories.group(project))
    assert "Write down what you agreed about working together" in read()


def test_after_half_a_year_the_agreement_is_looked_at_again(read, project, alice):
    factories.agreement(project, at=NOW - timedelta(days=200))
    assert "Look at your agreement again, together" in read()
    review_agreement(project=project, on=TODAY - timedelta(days=9), by=alice, at=NOW)
    assert "Look at your agreement again" not in read()


def test_comments_wait_for_the_listener_alone(client, read, project):
    about = survey(project, SurveyState.RELEASED)
    PendingComment.objects.create(survey=about, question="good", text="Tea", set_aside_at=NOW)
    assert "Read 1 comment first" not in read()
    client.force_login(factories.bob_user(project, "listener"))
    assert "Read 1 comment first" in client.get("/").content.decode()


def test_who_may_not_do_it_is_not_asked_to(client, project):
    factories.decision(project)
    client.force_login(factories.bob_user(project, "viewer"))
    assert "Nothing needs you today." in client.get("/").content.decode()


def test_more_than_fit_are_counted(read):
    for number in range(17):
        factories.project(name=f"Project {number:02}")
    page = read()
    assert page.count("Add the people who take part") + page.count("Go on describing the project") == 15
    assert "19 more things are on the pages of your projects." in page


def test_many_projects_stand_on_pages(read):
    for number in range(21):
        factories.project(name=f"Project {number:02}")
    titles = [">Project 20</a></h3>" in read(page=page) for page in (1, 2)]
    assert titles == [False, True]


def everything(project):
    group = factories.group(project, not_said=1)
    factories.closed_session(project, came=group)
    session = factories.session(project)
    invite(session=session, by=factories.alice_user(), at=NOW, participants=group[:2])
    factories.decision(project, takers=group)
    factories.question(project)
    factories.agreement(project)
    record_suggestion(project=project, text="Tea", made_on=TODAY, by=factories.alice_user(), at=NOW)


def test_home_asks_the_database_as_often_with_three_projects_as_with_one(client, alice):
    client.force_login(alice)
    counts = []
    for _number in range(3):
        everything(factories.project())
        client.get("/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/")
        counts.append(len(queries))
    assert counts[0] == counts[2]
    assert counts[0] <= 12


def test_the_front_page_asks_as_often_with_three_of_everything_as_with_one(client, alice, project):
    client.force_login(alice)
    counts = []
    for _number in range(3):
        everything(project)
        client.get(front(project))
        with CaptureQueriesContext(connection) as queries:
            client.get(front(project))
        counts.append(len(queries))
    assert counts[0] == counts[2]


@pytest.mark.parametrize("is_staff", [True, False])
def test_administrators_find_their_pages_in_the_menu(read, alice, is_staff):
    alice.is_staff = is_staff
    alice.save()
    assert ('href="/admin/"' in read()) is is_staff
