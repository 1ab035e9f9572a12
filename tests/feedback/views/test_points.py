from datetime import timedelta

import pytest
import time_machine

from feedback.models.point import SurveyPoint
from feedback.services.opening import open_point
from feedback.services.point import plan_point
from tests import factories
from tests.conftest import NOW

pytestmark = pytest.mark.django_db
DAY = (NOW + timedelta(days=30)).date()


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def lead(project, client):
    client.force_login(factories.alice_user())
    return client


def at(project, rest=""):
    return f"/projects/{project.pk}/feedback/points/{rest}"


def planned(project, moment="start"):
    return plan_point(project=project, moment=moment, opens_on=DAY, by=factories.alice_user(), at=NOW)


def test_the_page_is_linked_and_a_survey_is_planned(lead, project):
    assert at(project) in lead.get(f"/projects/{project.pk}/feedback/").content.decode()
    page = lead.post(at(project), {"moment": "middle", "opens_on": DAY.isoformat()}, follow=True).content.decode()
    assert "The survey is planned." in page
    assert SurveyPoint.objects.values_list("moment", "opens_on").get() == ("middle", DAY)


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"moment": "start", "opens_on": ""}, "Choose a day."),
        ({"moment": "start", "opens_on": "soon"}, "Write the day like this"),
        ({"moment": "start", "opens_on": NOW.date().isoformat()}, "Choose a day from tomorrow on"),
        ({"opens_on": DAY.isoformat()}, "Choose the start, the middle or the end."),
        ({"moment": "never", "opens_on": DAY.isoformat()}, "never"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(lead, project, sent, words):
    page = lead.post(at(project), sent).content.decode()
    assert "<title>Error: " in page
    assert words in page
    assert f'value="{sent["opens_on"]}"' in page or not sent["opens_on"]
    assert SurveyPoint.objects.count() == 0


def test_a_planned_survey_is_taken_back(lead, project):
    page = lead.post(at(project, f"{planned(project).pk}/take-back/"), follow=True).content.decode()
    assert "The survey is taken back." in page
    assert SurveyPoint.objects.count() == 0


def test_one_that_has_opened_is_not_taken_back_and_leads_to_its_page(lead, project, store):
    factories.group(project, lived=5)
    point = planned(project)
    survey = open_point(point=point, store=store, at=NOW + timedelta(days=31))
    page = lead.post(at(project, f"{point.pk}/take-back/"), follow=True).content.decode()
    assert "cannot be taken back" in page
    assert f"/projects/{project.pk}/feedback/{survey.pk}/" in page


def test_a_point_of_another_project_is_not_found(lead, project):
    other = planned(factories.project())
    assert lead.post(at(project, f"{other.pk}/take-back/")).status_code == 404


def test_where_every_moment_is_planned_the_form_is_gone_and_queries_are_as_many(
    lead, project, django_assert_max_num_queries
):
    for moment in ("start", "middle", "end"):
        planned(project, moment)
    with django_assert_max_num_queries(12):
        page = lead.get(at(project)).content.decode()
    assert "Plan this survey" not in page
    assert page.count("Take this back") == 3


def test_results_and_lists_name_the_moment(lead, project, store):
    factories.group(project, lived=5)
    survey = open_point(point=planned(project), store=store, at=NOW)
    assert "At the start" in lead.get(f"/projects/{project.pk}/feedback/").content.decode()
    page = lead.get(f"/projects/{project.pk}/feedback/{survey.pk}/").content.decode()
    assert "What people said about the project: At the start" in page
