from datetime import timedelta

import pytest
import time_machine

from feedback.services.suggestion import answer_suggestion, record_suggestion
from projects.services.project import end_phase, start_phase
from sessions.services.invitation import invite, reply_to_invitation
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import ballots, release, survey

TODAY = NOW.date()


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def read(client, alice, project):
    client.force_login(alice)
    return lambda: " ".join(client.get(f"/projects/{project.pk}/").content.decode().split())


def test_a_new_project_says_what_goes_in_each_place(read):
    page = read()
    for words in (
        "No session is planned.",
        "Not placed yet.",
        "No answers to show yet.",
        "Nobody yet",
        "Nobody has asked for anything yet.",
    ):
        assert words in page


def test_a_stranger_finds_nothing(client, charlie, project):
    client.force_login(charlie)
    assert client.get(f"/projects/{project.pk}/").status_code == 404


def test_the_phases_tell_what_was_done_in_them(read, project, alice):
    factories.closed_session(project, came=factories.group(project), phase="choose")
    factories.decision(project, phase="choose")
    end_phase(project=project, phase="choose", on=TODAY, by=alice, at=NOW)
    start_phase(project=project, phase="design", on=TODAY, by=alice, at=NOW)
    page = read()
    assert "<b>Done</b> · 1 September to 1 September<br>1 session, 1 decision" in page
    assert "<b>Now</b> · since 1 September<br>0 sessions, 0 decisions" in page
    assert [page.count("<b>Next</b>"), page.count("<b>Later</b>"), "Design phase" in page] == [1, 1, True]


def test_the_next_session_tells_who_is_coming_and_what_is_not_ready(read, project, alice):
    group = factories.group(project, lived=2, learnt=1)
    rosa = factories.participant(project, name="Rosa Whitlock", access_needs="A ramp")
    session = factories.session(project)
    invite(session=session, by=alice, at=NOW)
    for one, reply in zip(group, ("yes", "no", "maybe"), strict=True):
        reply_to_invitation(invitation=one.invitations.get(), reply=reply, by=one.person, at=NOW)
    page = read()
    assert "<strong>1 is coming</strong>, 1 cannot, 2 do not know or have not answered." in page
    assert "A ramp – <strong>not ready yet</strong>" in page
    assert rosa.person.name not in page


def test_who_may_not_see_people_does_not_see_what_they_need(client, project, alice):
    factories.participant(project, access_needs="A ramp")
    invite(session=factories.session(project), by=alice, at=NOW)
    client.force_login(factories.bob_user(project, "viewer"))
    assert "A ramp" not in client.get(f"/projects/{project.pk}/").content.decode()


def test_only_what_people_said_themselves_counts_in_who_is_in_the_room(read, project):
    factories.group(project, lived=2, learnt=1, both=1)
    factories.participant(project, "lived", said_by_person=False)
    assert "2 lived, 1 both, 1 learnt, 1 not said" in read()


def test_who_came_last_and_who_decided_last_are_counted(read, project):
    group = factories.group(project, lived=3, learnt=2)
    factories.closed_session(project, came=group[:4], starts_at=NOW - timedelta(days=3))
    factories.decision(project, takers=group[2:])
    page = read()
    assert "Came on 29 August" in page
    assert "3 lived, 1 learnt" in page
    assert "1 lived, 2 learnt" in page


def test_what_was_said_and_done_stands_side_by_side(read, project, alice):
    tea, _chairs = (
        record_suggestion(project=project, text=text, made_on=TODAY, by=alice, at=NOW) for text in ("Tea", "Chairs")
    )
    answer_suggestion(suggestion=tea, answer="no", reason="No kettle", by=alice, at=NOW)
    page = read()
    assert page.index("Tea") < page.index("No kettle") < page.index("Chairs") < page.index("Not answered yet")


def test_more_than_six_things_to_do_are_folded_away(read, project):
    for number in range(8):
        factories.decision(project, question=f"Question {number}")
    assert "4 more things" in read()


def test_an_open_survey_says_when_it_closes_and_no_number(read, project):
    survey(project, closes_at=NOW + timedelta(days=7), title="First meeting")
    page = read()
    assert "The survey after First meeting closes on Tuesday 8 September 2026 at 10am." in page
    assert "No answers to show yet." in page


def test_the_newest_results_stand_there_as_they_were_published(read, project):
    held = survey(project)
    release(held, ballots(held, *[5, 5, 4, 4, 4, 5]))
    page = read()
    assert "What people said after 8 September" in page
    assert "I understood what we talked about." in page
