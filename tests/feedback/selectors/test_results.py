import csv
import io

import pytest

from feedback.models.survey import SurveyState
from feedback.selectors.overview import overview
from feedback.selectors.results import band_in_words, in_words, results_of
from feedback.selectors.sheets import results_table, sheet, split_table
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import FACES, ballots, release, survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(db):
    return factories.project()


def released(project, *faces, **more):
    one = survey(project)
    return release(one, ballots(one, *faces), **more)


def results(project, *faces):
    return results_of(released(project, *faces))


@pytest.mark.parametrize(
    ("faces", "words"),
    [
        ([1, 2, 3, 4, 5], "People differ: neither side has more than half"),
        ([4, 4, 4, 5, 5], "Most people said “Mostly” or “Very much”"),
        ([1, 2, 3, 4, 5, 5, 5], "3.5 of 5"),
        ([4] * 7, "Most people said “Mostly”"),
    ],
)
def test_each_kind_of_result_has_its_words(project, faces, words):
    assert {question.result for question in results(project, *faces).questions} == {words}


def test_a_question_too_few_answered_says_so(project):
    one = survey(project)
    cast = ballots(one, 1, 2, 3, 4, 5)
    cast[0].answers["safe"] = None
    found = results_of(release(one, cast))
    assert [question.result for question in found.questions if question.id == "safe"] == [
        "Too few answers to this question"
    ]
    assert found.band == ""


def test_where_nothing_was_published_there_is_nothing(project):
    found = results_of(survey(project))
    assert ({question.result for question in found.questions}, found.band, found.rules) == ({"Nothing"}, "", [])


@pytest.mark.parametrize(("band", "words"), [("5-9", "5 to 9"), ("100-", "100 or more"), ("", "")])
def test_a_band_has_words(band, words):
    assert band_in_words(band) == words


def test_bars_are_drawn_from_ten_people_on(project):
    found = results(project, *[1, 2, 3, 4, 5] * 2)
    assert (found.has_bars, found.questions[0].bar, found.band) == (True, [0.2] * 5, "10 to 14")
    assert (len(found.in_numbers), found.in_words) == (len(FACES), [])


def test_each_rule_is_told_once(project):
    assert len(results(project, 1, 2, 3, 4, 5).rules) == 1


def test_the_table_under_the_bars_holds_the_same_numbers(project):
    table = results_table(results(project, *[1, 2, 3, 4, 5] * 2))
    assert table.rows[0][1:] == ["10 to 14", 2, 2, 2, 2, 2, "3.0 of 5"]
    assert len(table.headings) == len(table.rows[0])


def test_without_shares_the_table_has_no_columns_for_them(project):
    assert results_table(results(project, 1, 2, 3, 4, 5)).rows[0][1:] == [
        "5 to 9",
        "People differ: neither side has more than half",
    ]


def test_a_mixed_table_marks_where_there_are_no_shares(project):
    one = survey(project)
    cast = ballots(one, *[1, 2, 3, 4, 5] * 2)
    for ballot in cast:
        ballot.answers["safe"] = 4
    for ballot in cast[:7]:
        ballot.answers["together"] = None
    rows = {row[0]: row[1:] for row in results_table(results_of(release(one, cast))).rows}
    assert rows["I felt safe and respected."] == ["10 to 14", *["–"] * 5, "Most people said “Mostly”"]
    assert rows["We decided things together."] == ["Fewer than 5", *["–"] * 5, "Too few answers to this question"]


def two_kinds(project):
    one = survey(project)
    cast = ballots(one, 1, 2, 2, 3, 3, 4, 5, kind="lived") + ballots(one, 2, 3, 3, 4, 4, 5, 5, kind="learnt")
    for ballot in cast:
        ballot.answers["safe"] = 5
    return results_of(release(one, cast, asked_kind=True))


def test_lived_and_learnt_stand_beside_each_other_where_they_may(project):
    found = two_kinds(project)
    assert split_table(found).rows[0] == ["I understood what we talked about.", "3.0 of 5", "3.5 of 5"]
    assert (len(split_table(found).rows), found.is_split, found.asked_kind) == (len(FACES) - 1, True, True)


def test_why_they_may_not_is_told(project):
    assert ["most people gave the same answer" in one for one in two_kinds(project).split_rules] == [True]


def test_the_file_holds_each_line_of_the_ledger_and_no_formula(project):
    one = survey(project, title="=1+1")
    release(one, ballots(one, *[1, 2, 3, 4, 5] * 2))
    written = io.StringIO()
    csv.writer(written).writerows(sheet(project))
    rows = list(csv.DictReader(io.StringIO(written.getvalue())))
    first = rows[0]
    assert (len(rows), first["After"], first["Average of 5"], first["Mostly, in every ten"]) == (
        len(FACES),
        "'=1+1",
        "3.0",
        "2",
    )
    assert first["Published on"] == "2026-09-01"


def test_the_file_names_the_answer_that_most_people_gave(project):
    released(project, *[4] * 7)
    assert list(sheet(project))[1][4:8] == ["5 to 9", "", "Mostly", ""]


def test_a_survey_that_waits_has_no_results_page_and_one_in_a_block_has_that_of_the_last(project):
    first, second = survey(project), survey(project)
    release(first, ballots(first, 1, 2))
    release(second, ballots(first, 1, 2) + ballots(second, 3, 4, 5), with_waiting=[first])
    third = release(survey(project), [])
    lines = {line.survey.pk: line for line in overview(project, today=NOW.date()).surveys}
    assert (lines[first.pk].shown_with, lines[first.pk].is_shared) == (second, True)
    assert (lines[second.pk].is_shared, lines[third.pk].shown_with, lines[third.pk].is_shared) == (False, None, False)
    assert [one.pk for one in results_of(second).surveys] == [first.pk, second.pk]


def test_every_state_has_its_words_and_tone(project):
    states = [state for state in SurveyState if state != SurveyState.REFUSED]
    for state in states:
        survey(project, state=state)
    survey(project, state=SurveyState.REFUSED, reason="gone")
    lines = overview(project, today=NOW.date()).surveys
    assert sorted(str(line.words) for line in lines) == [
        "No survey", "Nothing shown", "Open", "Results shown", "Stopped", "Waiting",
    ]  # fmt: skip
    assert {line.tone for line in lines} == {"purple", "green", "amber", "grey", "red"}


def test_a_row_that_is_not_there_is_nothing():
    assert in_words(None) == "Nothing"
