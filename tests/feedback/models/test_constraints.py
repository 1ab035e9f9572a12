import pytest
from django.db import IntegrityError, transaction

from feedback.models.comment import PendingComment, ReviewedComment
from feedback.models.published import PublishedTable
from feedback.models.suggestion import Reply, Suggestion
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(db):
    return survey(factories.project())


def line(about, **fields):
    fields = {"question": "q", "group": "whole", "rule": "mean", "band": "5-9", "mean": "4.5"} | fields
    return lambda: PublishedTable.objects.create(survey=about, published_at=NOW, **fields)


def refused(make, name):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        make()
    return name in str(error.value) or "UNIQUE" in str(error.value)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"mean": "5.5"}, "published_mean_is_1_to_5"),
        ({"mean": None, "most": 6}, "published_most_is_a_face"),
        ({"most": 4}, "published_says_one_thing_or_nothing"),
        ({"lean": "high"}, "published_says_one_thing_or_nothing"),
        ({"band": ""}, "published_says_one_thing_or_nothing"),
        ({"mean": None}, "published_says_one_thing_or_nothing"),
    ],
)
def test_the_database_refuses_a_line_that_says_two_things_or_nonsense(about, fields, name):
    assert refused(line(about, **fields), name)


def test_the_database_refuses_to_publish_the_same_twice(about):
    line(about)()
    assert refused(line(about, mean="3.0"), "published_once")


def test_the_database_refuses_a_suggestion_without_words(about):
    def make():
        Suggestion.objects.create(project=about.project, text="", made_on=NOW.date())

    assert refused(make, "suggestion_says_something")


def test_the_database_refuses_a_person_on_a_suggestion_from_a_comment(about):
    comment = ReviewedComment.objects.create(
        survey=about, question="good", text="A bus", shared_as="whole", reviewed_on=NOW.date()
    )
    person = factories.participant(about.project)

    def make():
        Suggestion.objects.create(
            project=about.project, text="A bus", made_on=NOW.date(), from_comment=comment, participant=person
        )

    assert refused(make, "suggestion_from_a_comment_names_nobody")


def test_the_database_refuses_an_answer_without_a_reason(about):
    asked = Suggestion.objects.create(project=about.project, text="A bus", made_on=NOW.date())

    def make():
        Reply.objects.create(suggestion=asked, answer="no", reason="", replied_on=NOW.date())

    assert refused(make, "reply_has_its_reason")


def test_rows_read_as_what_they_are_and_a_waiting_comment_as_nothing(about):
    asked = Suggestion.objects.create(project=about.project, text="A bus", made_on=NOW.date())
    reply = Reply.objects.create(suggestion=asked, answer="no", reason="Booked.", replied_on=NOW.date())
    shared = ReviewedComment(survey=about, text="Tea")
    waiting = PendingComment(survey=about, text="Secret")
    texts = [str(one) for one in (line(about)(), asked, reply, shared, waiting)]
    assert texts == ["q whole mean", "A bus", "No: Booked.", "Tea", "A comment that waits"]
