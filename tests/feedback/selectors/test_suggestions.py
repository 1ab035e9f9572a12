from datetime import timedelta

import pytest

from feedback.models.suggestion import Suggestion
from feedback.selectors.suggestions import answered_suggestions, tally, waiting_suggestions
from feedback.services.suggestion import answer_suggestion, record_suggestion
from tests import factories
from tests.conftest import NOW
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(db):
    return factories.project()


def asked(project, text, days_ago):
    return record_suggestion(project=project, text=text, by=factories.alice_user(), at=NOW - timedelta(days=days_ago))


def answered(suggestion, days_ago):
    at = NOW - timedelta(days=days_ago)
    return answer_suggestion(suggestion=suggestion, answer="yes", reason="Done.", by=factories.alice_user(), at=at)


def test_the_longest_waiting_comes_first_and_is_overdue_after_30_days(project):
    asked(project, "A bus", 30)
    asked(project, "A lift", 31)
    waiting = waiting_suggestions(project, today=TODAY)
    assert [(one.suggestion.text, one.days_waited, one.is_overdue) for one in waiting] == [
        ("A lift", 31, True),
        ("A bus", 30, False),
    ]
    assert (waiting[0].days_over, waiting[1].days_left) == (1, 0)


def test_what_is_answered_waits_no_more_and_counts_its_days(project):
    answered(asked(project, "A bus", 10), 6)
    answered(asked(project, "A lift", 10), 0)
    waiting, done = waiting_suggestions(project, today=TODAY), answered_suggestions(project)
    assert ([one.text for one in done], waiting) == (["A lift", "A bus"], [])
    assert tally(waiting, done).mean_days == 7


def test_nothing_answered_has_no_mean(project):
    asked(project, "A bus", 3)
    found = tally(waiting_suggestions(project, today=TODAY), [])
    assert (found.asked, found.answered, found.mean_days) == (1, 0, None)


def test_suggestions_are_seen_by_those_with_a_role_alone(project):
    asked(project, "A bus", 3)
    alice, charlie = factories.alice_user(), factories.charlie_user()
    assert (Suggestion.objects.visible_to(alice).count(), Suggestion.objects.visible_to(charlie).count()) == (1, 0)
