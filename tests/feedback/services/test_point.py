from datetime import timedelta

import pytest

from coprod.core.audit.models import AuditRow
from coprod.core.messages.models import Message
from feedback.ballotbox.sealing import Answers
from feedback.models.ballot import PooledRow
from feedback.models.comment import PendingComment
from feedback.models.point import SurveyPoint
from feedback.models.published import PublishedTable
from feedback.models.survey import Survey
from feedback.models.ticket import Ticket
from feedback.questions import POINT, STANDARD
from feedback.selectors.due import points_due
from feedback.selectors.published import published_tables
from feedback.selectors.sheets import sheet
from feedback.selectors.surveys import links_for
from feedback.services.answering import answer
from feedback.services.opening import open_point, open_survey
from feedback.services.paper import printed
from feedback.services.point import plan_point, take_back_point
from feedback.services.release import release_survey
from feedback.services.sending import send_link_again, tickets_of, write_mail
from feedback.services.sweep import sweep
from projects.services.errors import Refused
from tests import factories
from tests.conftest import NOW
from tests.feedback.answers import answer_all
from tests.feedback.paper import pages_of

pytestmark = pytest.mark.django_db
DAY = NOW + timedelta(days=2)
OPENS = DAY.replace(hour=10)
CLOSED = OPENS + timedelta(days=7, minutes=1)


def planned(project, moment="start", opens_on=None):
    day = opens_on or DAY.date()
    return plan_point(project=project, moment=moment, opens_on=day, by=factories.alice_user(), at=NOW)


@pytest.fixture
def project(group):
    return group[0].project


@pytest.fixture
def point(project):
    return planned(project)


@pytest.fixture
def asked(point, store):
    return open_point(point=point, store=store, at=OPENS)


def answered(survey, store, number, good="Good"):
    for ticket in list(tickets_of(survey, store).values())[:number]:
        faces = dict.fromkeys(("point_welcome", "point_can_change", "point_together"), 4)
        answer(ticket=ticket, answers=Answers(faces, "", (good, "")), at=OPENS)


def released(survey, store, number, **what):
    answered(survey, store, number, **what)
    return release_survey(survey=survey, store=store, at=CLOSED)


@pytest.mark.parametrize("day", [NOW.date(), NOW.date() - timedelta(days=1)])
def test_a_day_that_is_not_to_come_is_refused(project, day):
    with pytest.raises(Refused, match="from tomorrow on"):
        planned(project, opens_on=day)


def test_each_moment_has_one_survey(project, point):
    with pytest.raises(Refused, match="already"):
        planned(project, opens_on=DAY.date() + timedelta(days=3))
    planned(project, moment="end", opens_on=DAY.date() + timedelta(days=3))
    assert SurveyPoint.objects.count() == 2


def test_what_is_planned_is_taken_back_until_it_opens(project, point, store):
    end = planned(project, moment="end")
    assert [take_back_point(point=end, by=factories.alice_user(), at=NOW) for _ in range(2)] == [True, False]
    open_point(point=point, store=store, at=OPENS)
    assert take_back_point(point=point, by=factories.alice_user(), at=OPENS) is False
    verbs = AuditRow.objects.filter(verb__contains="survey_point").values_list("verb", flat=True)
    assert sorted(verbs) == ["plan_survey_point", "plan_survey_point", "take_back_survey_point"]


def test_it_is_due_on_its_day_from_nine_in_the_morning_and_not_six_weeks_later(point):
    times = [DAY.replace(hour=7, minute=0), DAY.replace(hour=10), DAY + timedelta(days=50)]
    assert [points_due(at=at) for at in times] == [[], [point], []]


def test_the_worker_opens_it_once_for_everybody_in_the_project_then(group, point, store, project):
    group[0].left_on = NOW.date()
    group[0].save()
    for _ in range(2):
        sweep(store=store, at=OPENS)
    survey = Survey.objects.get()
    assert (survey.point, survey.session, survey.is_outside, str(survey)) == (point, None, False, "At the start")
    assert set(tickets_of(survey, store)) == {member.pk for member in group[1:]}
    assert {row.person for row in Message.objects.filter(kind="survey")} == {member.person for member in group[1:]}
    assert [question["id"] for question in survey.questions] == [question["id"] for question in POINT]


def test_whoever_joins_later_has_no_ticket_and_whoever_leaves_keeps_theirs(asked, group, project, store):
    late = factories.participant(project, at=OPENS)
    before = tickets_of(asked, store)
    group[0].left_on = OPENS.date()
    group[0].save()
    assert tickets_of(asked, store) == before
    assert send_link_again(participant=late, survey=asked, at=OPENS) is False
    assert [len(links_for(one.person, at=OPENS)) for one in (late, group[0])] == [0, 1]


def test_interrupted_it_opens_with_the_same_people_and_tickets(point, group, project, store, monkeypatch):
    monkeypatch.setattr("feedback.services.opening._write", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        open_point(point=point, store=store, at=OPENS)
    monkeypatch.undo()
    factories.participant(project, at=OPENS)
    group[0].left_on = OPENS.date()
    group[0].save()
    sweep(store=store, at=OPENS + timedelta(minutes=1))
    assert (Survey.objects.get().state, Ticket.objects.count()) == ("open", 8)


def test_with_fewer_than_five_people_there_is_none(db, store):
    few = factories.group(factories.project(), lived=2, learnt=2)
    survey = open_point(point=planned(few[0].project), store=store, at=OPENS)
    assert (survey.state, Ticket.objects.count(), Message.objects.filter(kind="survey").count()) == ("too_few", 0, 0)


def test_everybody_is_reminded_once_and_the_mail_names_the_project(asked, store, group):
    sweep(store=store, at=OPENS + timedelta(days=4))
    rows = Message.objects.filter(kind="survey_reminder")
    subject, text, html = write_mail(rows.first(), store)
    assert (rows.count(), subject) == (8, f"How is “{asked.project.name}” for you?")
    assert "the questions on “Better discharge”" in text and "the questions on “Better discharge”" in html


def test_results_stand_by_themselves_and_are_not_evidence_about_sessions(asked, store, project):
    survey = released(asked, store, 7)
    assert (survey.state, survey.block, PendingComment.objects.count()) == ("released", survey, 7)
    assert PublishedTable.objects.filter(group="whole").exclude(band="").count() == 3
    assert published_tables(project) == []
    assert [line[0] for line in sheet(project)][1] == "At the start"


def test_fewer_than_five_answers_are_destroyed_and_wait_for_nothing(asked, store, project):
    survey = released(asked, store, 4)
    assert (survey.state, PooledRow.objects.count(), PendingComment.objects.count()) == ("destroyed", 0, 0)
    assert list(PublishedTable.objects.values_list("rule", flat=True)) == ["destroyed"]


def test_what_waits_after_a_session_is_left_where_it_is(asked, store, group):
    held = factories.closed_session(group[0].project, group, starts_at=NOW - timedelta(days=1))
    ours = open_survey(session=held, store=store, at=NOW)
    answer_all(list(tickets_of(ours, store).values())[:4])
    release_survey(survey=ours, store=store, at=CLOSED)
    waiting = PooledRow.objects.count()
    assert released(asked, store, 8).state == "released"
    ours.refresh_from_db()
    assert (ours.state, PooledRow.objects.count() == waiting > 0) == ("waiting", True)


def test_no_question_of_a_set_point_stands_in_a_sessions_table():
    """Two tables about one question and nearly the same people could be subtracted from one another."""
    assert {question["id"] for question in POINT} & {question["id"] for question in STANDARD} == set()


def test_paper_reads_as_about_the_project(asked, store, group):
    Message.objects.filter(kind="survey", person=group[0].person).update(channel="letter", state="by_hand")
    text = " ".join(" ".join(pages_of(printed(asked, store))).split())
    assert "The questions about the whole of “Better discharge”" in text
    assert "How is “Better discharge” for you?" in text
