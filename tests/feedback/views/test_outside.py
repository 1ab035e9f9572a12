import pytest
import time_machine

from feedback.models.outside import OutsideOrder
from feedback.models.survey import Survey
from feedback.models.ticket import Ticket
from feedback.services.sweep import sweep
from tests import factories
from tests.conftest import NOW

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
    page = lead.post(at(project), {"codes": "20", "days": "14", "way": "codes"}, follow=True).content.decode()
    assert "The survey opens in a minute." in page
    assert OutsideOrder.objects.values_list("codes", "days").get() == (20, 14)


def test_too_few_codes_are_put_right_on_the_page(lead, project):
    page = lead.post(at(project), {"codes": "4", "days": "14", "way": "codes"}).content.decode()
    assert "<title>Error: " in page
    assert OutsideOrder.objects.count() == 0


def test_without_a_way_or_a_number_of_forms_the_page_says_what_is_missing(lead, project):
    assert "Choose forms with codes, or a link." in lead.post(at(project), {"days": "14"}).content.decode()
    page = lead.post(at(project), {"days": "14", "way": "codes"}).content.decode()
    assert "Say how many forms you will hand out." in page
    assert OutsideOrder.objects.count() == 0


@pytest.fixture
def open_survey(lead, project, store):
    with time_machine.travel(NOW, tick=False):
        lead.post(at(project), {"days": "14", "way": "link"})
        sweep(store=store, at=NOW)
        yield Survey.objects.get()


def test_an_open_link_is_ordered_shown_and_found_from_the_list(lead, project, open_survey):
    page = lead.get(f"/projects/{project.pk}/feedback/").content.decode()
    assert f"/projects/{project.pk}/feedback/{open_survey.pk}/link/" in page
    assert "Type in answers from paper" not in page and "Forms on paper" not in page
    shown = lead.get(f"/projects/{project.pk}/feedback/{open_survey.pk}/link/").content.decode()
    assert f"/answers/t/{open_survey.outside_order.open_code}/" in shown
    assert "you could too: please do not" in shown


def test_only_an_open_link_has_that_page(lead, project, store):
    lead.post(at(project), {"codes": "20", "days": "14", "way": "codes"})
    sweep(store=store, at=NOW)
    address = f"/projects/{project.pk}/feedback/{Survey.objects.get().pk}/link/"
    assert lead.get(address).status_code == 404


@pytest.mark.parametrize("look", ["", "easy-read/", "one-at-a-time/", "large-print/"])
def test_the_form_behind_an_open_link_tells_its_limits_and_promises_no_five_people(client, open_survey, look):
    client.logout()
    page = client.get(f"/answers/t/{open_survey.outside_order.open_code}/{look}").content.decode()
    assert "more than once" in page
    assert "people have answered" not in page


def test_each_sending_is_counted_and_a_full_survey_says_so(client, open_survey):
    client.logout()
    sent = {"ticket": open_survey.outside_order.open_code, "outside_about": "4"}
    for number in (1, 2):
        assert "have arrived" in client.post("/answers/send/", sent).content.decode()
        assert Ticket.objects.count() == 200 - number
    Ticket.objects.all().delete()
    page = client.post("/answers/send/", sent).content.decode()
    assert "This survey takes no more answers" in page and "was not counted" in page


def test_answering_by_an_open_link_takes_four_queries(client, open_survey, django_assert_num_queries):
    client.logout()
    sent = {"ticket": open_survey.outside_order.open_code, "outside_about": "4"}
    with django_assert_num_queries(6):  # two of them begin and end the transaction
        client.post("/answers/send/", sent)
