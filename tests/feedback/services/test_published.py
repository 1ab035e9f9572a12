import pytest

from feedback.disclosure.data import Published
from feedback.models.comment import PendingComment
from feedback.models.published import PublishedTable
from feedback.selectors.published import as_table, ledger, published_tables
from feedback.services.published import record_destroyed
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import FACES, ballots, release, survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(db):
    return factories.project()


def test_a_release_writes_one_line_for_each_table_and_each_nothing(project):
    one = survey(project)
    release(one, ballots(one, 1, 2, 3, 4, 5))
    lines = [(row.question, row.group, row.rule) for row in one.tables.all()]
    nothings = [("good", "comments", "few-comments"), ("to_change", "comments", "few-comments")]
    assert lines == [(question, "whole", "lean") for question in FACES] + nothings


def test_what_is_published_reads_as_it_was_decided(project):
    one = survey(project)
    release(one, ballots(one, *[1, 2, 3, 4, 5] * 2))
    line = ledger(project)[0]
    assert (line.sessions, line.table.shares, line.table.question) == ((str(one.pk),), (2, 2, 2, 2, 2), FACES[0])
    assert isinstance(line, Published)


def test_why_there_is_nothing_stands_in_the_ledger(project):
    one = survey(project)
    release(one, ballots(one, 1, 2))
    assert [(line.table.group, line.table.rule) for line in ledger(project)] == [("whole", "carried")]


def test_a_lean_comes_back_from_the_ledger_with_its_number(project):
    one = survey(project)
    release(one, ballots(one, 1, 2, 2, 2, 5))
    table = as_table(published_tables(project)[0])
    assert (table.lean, table.centre) == ("low", 2)


def test_the_tables_of_one_question_and_the_latest_releases_can_be_asked_for(project):
    for day in (1, 2, 3):
        one = survey(project)
        release(one, ballots(one, 1, 2, 3, 4, 5), at=NOW.replace(day=day))
    rows = published_tables(project, question="together", latest=2)
    assert [(row.question, row.published_at.day) for row in rows] == [("together", 2), ("together", 3)]


def test_comments_are_set_aside_with_nothing_but_their_question(project):
    one = survey(project)
    release(one, ballots(one, 1, 2, 3, 4, 5), texts="abcde")
    rows = PendingComment.objects.values_list("question", "set_aside_at")
    assert sorted(set(rows)) == [("good", NOW)]


@pytest.mark.parametrize("change", [lambda rows: rows.update(mean=None), lambda rows: rows.delete()])
def test_what_is_published_is_neither_changed_nor_taken_back(project, change):
    one = survey(project)
    release(one, ballots(one, 1, 2, 3, 4, 5))
    with pytest.raises(TypeError, match="published"):
        change(PublishedTable.objects.all())


def test_what_is_published_goes_with_its_project(project):
    one = survey(project)
    release(one, ballots(one, 1, 2, 3, 4, 5))
    one.delete()
    assert PublishedTable.objects.count() == 0


def test_that_answers_were_destroyed_is_written_once(project):
    one = survey(project)
    record_destroyed(survey=one, at=NOW)
    record_destroyed(survey=one, at=NOW)
    assert [row.rule for row in PublishedTable.objects.filter(survey=one)] == ["destroyed"]
