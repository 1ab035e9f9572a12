import pytest

from coprod.core.audit.models import AuditRow
from feedback.models.question import Question
from feedback.services.opening import open_survey
from feedback.services.question import MOST_OWN, add_question, change_question, retire_question
from projects.services.errors import Refused
from tests import factories
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


def added(project, text="There was time to think.", easy="Did you have time?", **fields):
    return add_question(project=project, by=factories.alice_user(), at=NOW, text=text, easy=easy, **fields)


def test_a_question_is_asked_in_the_next_survey_in_both_wordings(project, store):
    question = added(project, picture="clock")
    came = factories.group(project, lived=5)
    survey = open_survey(session=factories.closed_session(project, came), store=store, at=NOW)
    assert survey.questions[-1] == {
        "id": f"own{question.pk}", "version": 1, "type": "faces", "text": "There was time to think.",
        "easy": "Did you have time?", "picture": "clock",
    }  # fmt: skip
    assert len(survey.questions) == 9


def test_an_open_survey_keeps_the_words_it_opened_with(project, store):
    question = added(project)
    came = factories.group(project, lived=5)
    survey = open_survey(session=factories.closed_session(project, came), store=store, at=NOW)
    change_question(question=question, by=factories.alice_user(), at=NOW, text="Other words.")
    survey.refresh_from_db()
    assert survey.questions[-1]["text"] == "There was time to think."


def test_either_wording_changed_is_a_new_version_of_both(project):
    question = added(project)
    for fields in ({"easy": "Was there time?"}, {"text": "There was enough time."}, {"picture": "wait"}):
        change_question(question=question, by=factories.alice_user(), at=NOW, **fields)
    assert Question.objects.get().version == 3


def test_no_more_than_fit_on_paper(project):
    for number in range(MOST_OWN):
        added(project, text=f"Question {number}")
    with pytest.raises(Refused):
        added(project, text="One more")


@pytest.mark.parametrize("text", ["People listened to me.", "there was time to think. "])
def test_nothing_is_asked_twice(project, text):
    added(project)
    with pytest.raises(Refused):
        added(project, text=text)


def test_a_question_is_not_changed_into_another_one(project):
    added(project)
    other = added(project, text="Another one.")
    with pytest.raises(Refused):
        change_question(question=other, by=factories.alice_user(), at=NOW, text="There was time to think.")


def test_what_is_retired_is_asked_no_more_and_makes_room(project, store):
    question = added(project)
    by = factories.alice_user()
    done = [retire_question(question=question, by=by, at=NOW) for _ in range(2)]
    came = factories.group(project, lived=5)
    survey = open_survey(session=factories.closed_session(project, came), store=store, at=NOW)
    assert (done, len(survey.questions), AuditRow.objects.filter(verb="retire_question").count()) == (
        [True, False],
        8,
        1,
    )
