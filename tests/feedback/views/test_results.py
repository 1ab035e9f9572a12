import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from feedback.models.comment import PendingComment, ReviewedComment
from feedback.models.survey import SurveyState
from feedback.services.suggestion import answer_suggestion, record_suggestion
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import ballots, release, survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(db):
    return factories.project()


@pytest.fixture
def staff(client, project):
    client.force_login(factories.alice_user())
    return client


def page(client, name, project, *args):
    return client.get(reverse(f"feedback:{name}", args=[project.pk, *args]))


def text(client, name, project, *args):
    return page(client, name, project, *args).content.decode()


def released(project, *faces, **more):
    one = survey(project)
    return release(one, ballots(one, *faces), **more)


def test_an_open_survey_shows_no_number_anywhere(staff, project):
    one = survey(project, title="Second meeting")
    for found in (text(staff, "surveys", project), text(staff, "results", project, one.pk)):
        assert "nor how many there are" in found
        assert "of 5" not in found


def test_the_list_says_where_each_survey_stands(staff, project):
    for state in SurveyState:
        survey(project, state=state, **({"reason": "gone"} if state == SurveyState.REFUSED else {}))
    found = text(staff, "surveys", project)
    assert [word for word in ("Open", "Waiting", "Nothing shown", "Stopped", "No survey") if word not in found] == []


def test_a_project_without_surveys_is_told_when_one_opens(staff, project):
    assert "A short survey opens by itself" in text(staff, "surveys", project)


@pytest.mark.parametrize(
    "state", [SurveyState.WAITING, SurveyState.DESTROYED, SurveyState.TOO_FEW, SurveyState.REFUSED]
)
def test_where_nothing_is_published_a_sentence_stands_instead(staff, project, state):
    reason = {"reason": "gone"} if state == SurveyState.REFUSED else {}
    found = text(staff, "results", project, survey(project, state=state, **reason).pk)
    assert ("cp-banner--care" in found, "What people answered" in found) == (True, False)


def test_results_are_drawn_with_their_table_and_the_reason(staff, project):
    found = text(staff, "results", project, released(project, *[1, 2, 3, 4, 5] * 2).pk)
    assert (found.count('<svg width="100%"'), "See this as a table" in found) == (6, True)
    assert "because ten or more people answered" in found


def test_six_answers_are_shown_in_words(staff, project):
    found = text(staff, "results", project, released(project, 4, 4, 4, 5, 5, 1).pk)
    assert ("of 5" in found, "Most people said “Mostly” or “Very much”" in found) == (False, True)


def test_lived_and_learnt_are_shown_apart_with_why_not(staff, project):
    one = survey(project)
    cast = ballots(one, 1, 2, 2, 3, 3, 4, 5, kind="lived") + ballots(one, 2, 3, 3, 4, 4, 5, 5, kind="learnt")
    for ballot in cast:
        ballot.answers["safe"] = 5
    found = text(staff, "results", project, release(one, cast, asked_kind=True).pk)
    assert ("What each of the two answered" in found, "The other questions are not shown like this" in found) == (
        True,
        True,
    )


def test_a_session_of_a_block_leads_to_the_page_of_the_block(staff, project):
    first, second = survey(project), survey(project)
    release(first, ballots(first, 1, 2))
    release(second, ballots(first, 1, 2) + ballots(second, 3, 4, 5), with_waiting=[first])
    assert page(staff, "results", project, first.pk).url == reverse("feedback:results", args=[project.pk, second.pk])
    assert "were counted together" in text(staff, "results", project, second.pk)


def test_a_survey_of_another_project_is_not_found(staff, project):
    elsewhere = survey(factories.project(name="Another"))
    assert {page(staff, name, project, elsewhere.pk).status_code for name in ("results", "comments")} == {404}


def test_the_file_is_a_csv_that_spreadsheets_read_as_utf_8(staff, project):
    released(project, 1, 2, 3, 4, 5)
    found = page(staff, "results_file", project)
    assert (found["Content-Type"], found.content[:3]) == ("text/csv; charset=utf-8", b"\xef\xbb\xbf")
    lines = found.content.decode().removeprefix("\ufeff").splitlines()
    assert (len(lines), [line for line in lines if not line.startswith('"')]) == (7, [])


def test_a_title_that_looks_like_a_formula_stays_words(staff, project):
    one = released(project, 1, 2, 3, 4, 5)
    one.session.title = "a;=1+1"
    one.session.save()
    assert '"a;=1+1' in page(staff, "results_file", project).content.decode()


def test_comments_stand_apart_from_every_score(staff, project):
    one = released(project, *[1, 2, 3, 4, 5] * 2)
    ReviewedComment.objects.create(
        survey=one, question="good", text="The tea", shared_as="summary", reviewed_on=NOW.date()
    )
    found = text(staff, "comments", project, one.pk)
    assert ("The tea" in found, "In the listener’s words" in found, "of 5" in found) == (True, True, False)
    assert "The tea" not in text(staff, "results", project, one.pk)


def test_a_comment_that_waits_is_on_no_page_of_a_facilitator(staff, project):
    one = released(project, 1, 2, 3, 4, 5, texts=["Secret tea"] * 5)
    pages = [
        text(staff, "surveys", project),
        text(staff, "results", project, one.pk),
        text(staff, "comments", project, one.pk),
    ]
    assert [found for found in pages if "Secret tea" in found or "Comments wait" in found] == []
    assert PendingComment.objects.count() == 5


def test_a_survey_without_questions_has_nothing_to_read(staff, project):
    bare = survey(project, state=SurveyState.TOO_FEW, asked="")
    assert "Nothing to read here." in text(staff, "comments", project, bare.pk)


@pytest.mark.parametrize("name", ["surveys", "suggestions", "you_said"])
def test_a_page_asks_the_database_as_often_for_three_as_for_one(staff, project, name, django_assert_num_queries):
    fill(project)
    with CaptureQueriesContext(connection) as once:
        page(staff, name, project)
    fill(project)
    fill(project)
    with django_assert_num_queries(len(once)):
        page(staff, name, project)


def fill(project):
    released(project, 1, 2, 3, 4, 5)
    person, session = factories.participant(project), factories.session(project)
    told = {"project": project, "text": "A bus", "by": person.person, "at": NOW}
    answered = record_suggestion(**told, participant=person, session=session)
    record_suggestion(**told, participant=person, session=session)
    answer_suggestion(suggestion=answered, answer="yes", reason="Yes.", by=factories.alice_user(), at=NOW)
