import pytest

from projects.models import View
from projects.services.decision import reverse_decision, take_decision
from tests import factories
from tests.conftest import NOW

TODAY = NOW.date()


@pytest.fixture
def address(page, rosa):
    return lambda name="decisions", **kwargs: page(rosa, name, project_id=rosa.project_id, **kwargs)


def shown(client, address):
    return client.get(address).content.decode()


def test_nothing_decided_says_so(client, address):
    assert "Nothing has been decided yet." in shown(client, address())


def test_a_view_is_kept(client, address, project, rosa):
    asked = factories.question(project)
    client.post(address("decision", decision_id=asked.pk), {"option": "The day after", "text": "I was alone"})
    assert [(v.participant, v.option, v.text) for v in View.objects.all()] == [(rosa, "The day after", "I was alone")]


def test_a_later_view_replaces_the_first(client, address, project):
    asked = factories.question(project)
    for option in asked.options:
        client.post(address("decision", decision_id=asked.pk), {"option": option})
    assert View.objects.get().option == asked.options[-1]


def test_an_empty_view_says_what_to_do(client, address, project):
    asked = factories.question(project)
    page = client.post(address("decision", decision_id=asked.pk), {"text": " "}).content.decode()
    assert "Choose an answer or write what you think" in page


def test_a_question_without_options_takes_words_alone(client, address, project):
    asked = factories.question(project, options=[])
    client.post(address("decision", decision_id=asked.pk), {"text": "Ask the wards"})
    assert View.objects.get().text == "Ask the wards"


def test_a_view_after_the_decision_is_refused_and_kept_on_the_page(client, address, project):
    asked = factories.question(project)
    take_decision(decision=asked, on=TODAY, by=factories.alice_user(), at=NOW)
    page = client.post(address("decision", decision_id=asked.pk), {"text": "Too late"}).content.decode()
    assert "This has been decided." in page


@pytest.mark.parametrize("chosen", ["", "nothing"])
def test_a_view_of_somebody_who_shows_nothing_has_no_name(client, address, project, bill, chosen):
    from projects.services.decision import give_view

    bill.shown = chosen
    bill.save()
    asked = factories.question(project)
    give_view(decision=asked, participant=bill, text="Ring early", by=bill.person, at=NOW)
    page = shown(client, address("decision", decision_id=asked.pk))
    assert "Ring early" in page
    assert "Bill Farrow" not in page


def test_taking_part_is_confirmed(client, address, project, rosa):
    taken = factories.decision(project, takers=[rosa])
    client.post(address("confirm", decision_id=taken.pk))
    assert taken.takers.get().confirmed_at == NOW


def test_somebody_who_was_not_written_down_can_not_confirm(client, address, project, bill):
    taken = factories.decision(project, takers=[bill])
    response = client.post(address("confirm", decision_id=taken.pk))
    assert response.status_code == 409
    assert "We have not written you down for this decision." in response.content.decode()


def test_a_decision_that_was_taken_back_says_so(client, address, project):
    taken = factories.decision(project)
    reverse_decision(decision=taken, on=TODAY, reversed_by="organisation", by=factories.alice_user(), at=NOW)
    assert "Taken back" in shown(client, address())


def test_a_decision_of_another_project_is_not_found(client, address):
    other = factories.question(factories.project(name="Another"))
    assert client.get(address("decision", decision_id=other.pk)).status_code == 404


def test_the_page_takes_eight_queries_at_most(client, address, project, rosa, django_assert_max_num_queries):
    for number in range(3):
        factories.decision(project, takers=[rosa], question=f"Question {number}")
        factories.question(project, question=f"Open {number}")
    with django_assert_max_num_queries(8):
        client.get(address())
