import pytest

from feedback.models.outside import OutsideOrder
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(project, client):
    client.force_login(factories.alice_user())
    return client


def at(project):
    return f"/projects/{project.pk}/feedback/outside/"


def test_the_page_tells_the_limits_and_is_linked(lead, project):
    assert "Nobody can check that five different people answered." in lead.get(at(project)).content.decode()
    assert at(project) in lead.get(f"/projects/{project.pk}/feedback/").content.decode()


def test_a_survey_is_ordered(lead, project):
    page = lead.post(at(project), {"codes": "20", "days": "14"}, follow=True).content.decode()
    assert "The survey opens in a minute." in page
    assert OutsideOrder.objects.values_list("codes", "days").get() == (20, 14)


def test_too_few_codes_are_put_right_on_the_page(lead, project):
    page = lead.post(at(project), {"codes": "4", "days": "14"}).content.decode()
    assert "<title>Error: " in page
    assert OutsideOrder.objects.count() == 0
