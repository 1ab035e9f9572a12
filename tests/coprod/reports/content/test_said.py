"""What people said: after a session, at a set point of the project, and from outside the group."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string

from coprod.reports.content.said import said
from feedback.models.comment import ReviewedComment
from feedback.models.point import SurveyPoint
from feedback.models.survey import Survey
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import ballots, release, survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return factories.project()


def at_the_start(project, *faces, day=0):
    point = SurveyPoint.objects.create(project=project, moment="start", opens_on=NOW.date(), planned_at=NOW)
    return released(survey(project), faces, day, session=None, point=point)


def outside(project, *faces, day=0):
    return released(survey(project), faces, day, session=None)


def after_a_session(project, *faces, title="Meeting", day=0):
    return released(survey(project, title=title), faces, day)


def released(one, faces, day, **changes):
    Survey.objects.filter(pk=one.pk).update(**changes)
    one.refresh_from_db()
    return release(one, ballots(one, *faces), at=NOW + timedelta(days=day))


def shown(project):
    return said(project, today=NOW.date())


def sheet(project):
    return render_to_string("reports/sheets/said.html", {"content": {"said": shown(project)}})


def test_each_survey_that_was_published_is_in_the_report_the_newest_first(project):
    after_a_session(project, 1, 2, 3, 4, 5, title="Meeting")
    at_the_start(project, *[4] * 10, day=1)
    outside(project, *[5, 4, 3, 2, 1, 5, 5], day=2)
    found = shown(project)
    assert found["survey"]["after"] == ["Meeting"]
    assert [one["heading"] for one in found["others"]] == [
        "What people outside the group said",
        "What people said about the project: At the start",
    ]
    assert [bool(one["hint"]) for one in found["others"]] == [True, False]
    assert all(question["words"] for one in found["others"] for question in one["questions"])


def test_results_from_outside_say_how_far_to_trust_them(project):
    outside(project, 1, 2, 3, 4, 5)
    assert "Nobody can check who used the codes that were handed out." in sheet(project)


def test_only_the_latest_session_stands_in_the_report(project):
    after_a_session(project, 1, 2, 3, 4, 5, title="First")
    after_a_session(project, 5, 5, 5, 4, 5, title="Second", day=7)
    assert (shown(project)["survey"]["after"], shown(project)["others"]) == (["Second"], [])


def test_what_is_not_published_is_not_there(project):
    at_the_start(project, 4, 4)
    assert (shown(project)["survey"], shown(project)["others"]) == (None, [])
    assert "No survey result may be shown yet." in sheet(project)


def test_where_only_the_whole_project_was_asked_about_that_is_said(project):
    one = at_the_start(project, *[4] * 10)
    ReviewedComment.objects.create(
        survey=one, question="good", text="The tea", shared_as="whole", reviewed_on=NOW.date()
    )
    page = sheet(project)
    assert "No result of a survey after a session may be shown yet." in page
    assert page.index("What people said about the project: At the start") < page.index("The tea")
