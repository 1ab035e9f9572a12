from datetime import timedelta
from decimal import Decimal

import pytest

from feedback.models.published import PublishedTable
from feedback.models.survey import Survey, SurveyState
from sessions.services.session import write_notes
from tests import factories
from tests.conftest import NOW


def release(project, number, **means):
    """A released survey with one table a question of the whole group."""
    survey = Survey.objects.create(
        project=project, ref=f"{number:032}", tag=f"{number:06}", state=SurveyState.RELEASED, charter="{}",
        opened_at=NOW, closes_at=NOW, settled_at=NOW + timedelta(hours=number),
        session=factories.session(project, starts_at=NOW - timedelta(days=9 - number), at=NOW - timedelta(days=20)),
    )  # fmt: skip
    for name, mean in means.items():
        question, _, group = name.partition("__")
        PublishedTable.objects.create(
            survey=survey, block=[str(survey.pk)], question=question, group=group or "whole", rule="mean",
            band="5–9", mean=Decimal(mean), bound=7, published_at=NOW + timedelta(hours=number),
        )  # fmt: skip
    return survey


def test_nothing_published_says_nothing(facts):
    survey = facts().survey
    assert (survey.whole_mean_influence, survey.talked_about) == (None, None)


@pytest.mark.parametrize(("mean", "scaled"), [("1.0", 0.0), ("3.0", 0.5), ("5.0", 1.0)])
def test_a_mean_of_one_to_five_becomes_nought_to_one(project, facts, mean, scaled):
    release(project, 1, can_change=mean)
    assert facts().survey.whole_mean_influence == scaled


def test_means_are_averaged_over_the_last_three_releases(project, facts):
    for number, mean in enumerate(["1.0", "3.0", "4.0", "5.0"], 1):
        release(project, number, together=mean)
    assert facts().survey.whole_mean_together == 0.75


def test_kinds_are_read_where_they_were_published_apart(project, facts):
    release(project, 1, can_change__lived="2.0", can_change__learnt="4.0")
    survey = facts().survey
    assert (survey.lived_mean_influence, survey.learnt_mean_influence) == (0.25, 0.75)


def test_other_questions_are_left_alone(project, facts):
    release(project, 1, safe="1.0")
    assert facts().survey.whole_mean_influence is None


@pytest.mark.parametrize("talked", [True, False])
def test_a_session_after_the_release_says_whether_it_was_talked_about(project, facts, talked):
    release(project, 1, can_change="2.0")
    people = factories.group(project, lived=1, learnt=0)
    later = factories.closed_session(project, came=people, starts_at=NOW + timedelta(days=3))
    write_notes(session=later, notes="", survey_talked_about=talked, by=factories.alice_user(), at=NOW)
    assert facts(at=NOW + timedelta(days=9)).survey.talked_about is talked


def test_a_session_before_the_release_does_not(project, facts):
    people = factories.group(project, lived=1, learnt=0)
    earlier = factories.closed_session(project, came=people)
    write_notes(session=earlier, notes="", survey_talked_about=True, by=factories.alice_user(), at=NOW)
    release(project, 1, can_change="2.0")
    assert facts().survey.talked_about is None
