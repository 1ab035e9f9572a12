import pytest

from feedback.models.comment import PendingComment, ReviewedComment
from feedback.selectors import comments
from feedback.selectors.comments import (
    marked,
    question_of,
    roster,
    shared_comments,
    shared_in_questions,
    waiting_comments,
    without_marks,
)
from feedback.selectors.overview import overview
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(db):
    return survey(factories.project())


def wait(about, text, question="good"):
    return PendingComment.objects.create(survey=about, question=question, text=text, set_aside_at=NOW)


def test_waiting_comments_come_in_an_order_of_chance_each_time(about, monkeypatch):
    for text in "abc":
        wait(about, text)
    straight = waiting_comments_with(about, monkeypatch, lambda items: items.sort(key=lambda one: one.text))
    assert "".join(straight) == "abc"
    turned = waiting_comments_with(about, monkeypatch, lambda items: items.sort(key=lambda one: one.text, reverse=True))
    assert "".join(turned) == "cba"


def waiting_comments_with(about, monkeypatch, shuffle):
    monkeypatch.setattr(comments, "_shuffle", shuffle)
    return [one.text for one in waiting_comments(about.project)]


def test_names_of_the_projects_people_are_marked_and_taken_out(about):
    factories.participant(about.project, name="Rosa Martínez", call_me="Rosie")
    names = roster(about.project)
    pieces = [(piece.text, piece.what) for piece in marked("Ask Rosie, 01632 960 123.", names)]
    assert pieces == [("Ask ", ""), ("Rosie", "name"), (", ", ""), ("01632 960 123", "phone"), (".", "")]
    assert without_marks("Ask Rosie, 01632 960 123.", names) == "Ask […], […]."


def test_shared_comments_stand_under_their_question(about):
    one = ReviewedComment.objects.create(
        survey=about, question="to_change", text="A bus", shared_as="whole", reviewed_on=NOW.date()
    )
    found = shared_in_questions(about, shared_comments(about))
    assert found == [("What was good?", []), ("What should we change?", [one])]


def test_a_waiting_comment_knows_the_words_of_its_question(about):
    assert question_of(wait(about, "Tea", "to_change")) == "What should we change?"
    assert question_of(wait(about, "Tea", "gone")) == ""


def test_only_the_listener_is_told_that_comments_wait(about):
    wait(about, "Tea")
    counts = [overview(about.project, today=NOW.date(), may_review=may).comments_wait for may in (True, False)]
    assert counts == [1, 0]


def test_a_survey_with_comments_to_read_says_so(about):
    ReviewedComment.objects.create(survey=about, question="good", text="A", shared_as="whole", reviewed_on=NOW.date())
    assert [line.comments for line in overview(about.project, today=NOW.date()).surveys] == [1]
