from datetime import timedelta

import pytest

from feedback.forms.answers import AnswerForm
from feedback.forms.steps import step_of
from feedback.looks import Look
from feedback.selectors.surveys import entry_for
from feedback.services.opening import open_survey
from feedback.services.sending import tickets_of
from tests import factories
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def charter(tickets):
    return entry_for(tickets[0], at=NOW).charter


def step(charter, look=Look.STEPS, **sent):
    return step_of(AnswerForm(charter, sent), look, sent)


def test_it_begins_with_the_promise(charter):
    first = step_of(AnswerForm(charter), Look.STEPS)
    assert (first.at, first.is_first, first.asked, first.question) == (0, True, 8, None)


def test_next_and_back_lead_one_further_and_one_back(charter):
    assert [step(charter, at="3", go=go).at for go in ("next", "back")] == [4, 2]


def test_nobody_gets_before_the_first_or_behind_the_last(charter):
    assert [step(charter, at="0", go="back").at, step(charter, at="9", go="next").at] == [0, 9]


@pytest.mark.parametrize("typed", ["", "x", "-1", "²", "9999", "1.5"])
def test_a_place_that_is_none_is_the_first(charter, typed):
    assert step(charter, at=typed).at == 0


def test_what_was_answered_is_carried_and_the_question_shown_is_not(charter):
    shown = step(charter, at="1", go="next", understood="4", could_say="2")
    assert shown.question.key == "could_say"
    assert dict(shown.carried)["understood"] == "4"
    assert "could_say" not in dict(shown.carried)
    assert shown.question.value == "2"


def test_at_the_end_all_answers_can_be_looked_over_and_changed(charter):
    last = step(charter, at="8", go="next", understood="4", good="The tea.")
    assert last.is_last
    assert [answer for _, _, answer in last.answered] == ["Mostly", "", "", "", "", "", "The tea.", ""]
    assert step(charter, at="9", to="7").question.key == "good"


def test_a_text_too_long_holds_whoever_stands_there(charter):
    long = {"good": "a" * 2000}
    assert step(charter, at="7", go="next", **long).at == 7
    assert step(charter, at="7", go="next", **long).error.startswith("This is too long")


def test_sending_a_text_too_long_leads_to_it(charter):
    assert step(charter, at="9", to_change="a" * 2000).at == 8


def test_easy_read_asks_in_its_own_words_with_a_picture(charter):
    shown = step(charter, look=Look.EASY_STEPS, at="0", go="next")
    assert (shown.question.text, shown.question.picture) == ("Did you understand what we talked about?", "idea")


def test_the_kind_of_experience_is_the_last_question_where_it_is_asked(store):
    came = factories.group(factories.project(), lived=5, learnt=5)
    session = factories.closed_session(came[0].project, came, starts_at=NOW - timedelta(days=1))
    survey = open_survey(session=session, store=store, at=NOW)
    charter = entry_for(next(iter(tickets_of(survey, store).values())), at=NOW).charter
    asked = step(charter, at="8", go="next", kind="lived")
    assert (asked.at, asked.asked, [words for _, words, chosen in asked.kinds if chosen]) == (
        9,
        9,
        ["Lived experience"],
    )
    assert "kind" not in dict(asked.carried)
    assert step(charter, at="9", go="next", kind="lived").answered[-1] == (9, "", "Lived experience")
