import pytest

from feedback.models.suggestion import Suggestion
from projects.models import Priority, QualityIndicator, Who
from tests import factories


@pytest.fixture
def address(page, rosa):
    return lambda name: page(rosa, name, project_id=rosa.project_id)


def test_a_priority_is_put_on_the_list_by_the_person(client, address, rosa):
    client.post(address("aims"), {"what": "priority", "text": "Food at home"})
    aim = Priority.objects.get()
    assert (aim.text, aim.proposer, aim.proposed_by) == ("Food at home", rosa, Who.PEOPLE)


def test_an_indicator_is_put_on_the_list(client, address):
    client.post(address("aims"), {"what": "indicator", "text": "Nobody rings at night"})
    assert QualityIndicator.objects.get().text == "Nobody rings at night"


def test_a_line_that_is_too_long_is_kept_on_the_page(client, address):
    page = client.post(address("aims"), {"what": "priority", "text": "long " * 80}).content.decode()
    assert "long long" in page
    assert not Priority.objects.exists()


def test_what_was_agreed_says_by_whom(client, address, project):
    factories.priority(project, agreed_by=Who.JOINT)
    assert "Agreed by: All of us, jointly." in client.get(address("aims")).content.decode()


def test_the_page_of_aims_takes_eight_queries_at_most(client, address, project, django_assert_max_num_queries):
    for number in range(3):
        factories.priority(project, text=f"Aim {number}")
    with django_assert_max_num_queries(8):
        client.get(address("aims"))


def test_what_somebody_asks_for_is_kept(client, address, rosa):
    client.post(address("replies"), {"text": "Pay for reading time"})
    asked = Suggestion.objects.get()
    assert (asked.text, asked.participant) == ("Pay for reading time", rosa)


def test_what_waits_says_since_when(client, address):
    page = client.post(address("replies"), {"text": "Pay for reading time"}, follow=True).content.decode()
    assert "Waiting for our answer since Tuesday 1 September 2026." in page


def test_asking_for_nothing_says_what_to_do(client, address):
    assert "Write what you would like us to do or change" in client.post(address("replies"), {}).content.decode()
