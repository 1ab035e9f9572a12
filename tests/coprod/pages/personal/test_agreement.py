import pytest

from projects.models import ClauseSuggestion, Signature
from tests import factories


@pytest.fixture
def address(page, rosa):
    return lambda name="agreement": page(rosa, name, project_id=rosa.project_id)


def shown(client, address):
    return client.get(address).content.decode()


def test_without_an_agreement_the_page_says_so(client, address):
    assert "There is no agreement yet." in shown(client, address())


def test_a_draft_is_not_shown(client, address, project):
    factories.agreement(project, clauses=["Not ready"], published=False)
    assert "Not ready" not in shown(client, address())


def test_the_newest_version_is_signed(client, address, project, rosa):
    version = factories.agreement(project)
    client.post(address("sign"), {"version": version.pk, "comment": "Good"})
    assert [(s.version, s.participant, s.way, s.comment) for s in Signature.objects.all()] == [
        (version, rosa, Signature.Way.LINK, "Good")
    ]


def test_signing_twice_signs_once(client, address, project):
    version = factories.agreement(project)
    for _ in range(2):
        client.post(address("sign"), {"version": version.pk})
    assert Signature.objects.count() == 1


def test_a_version_that_came_while_reading_is_shown_and_not_signed(client, address, project):
    old = factories.agreement(project)
    factories.agreement(project, clauses=["We listen.", "We start on time."])
    page = client.post(address("sign"), {"version": old.pk}).content.decode()
    assert "The agreement has changed" in page
    assert not Signature.objects.exists()


def test_what_is_new_and_what_went_is_marked(client, address, project):
    factories.agreement(project, clauses=["We listen.", "We are quiet."])
    factories.agreement(project, clauses=["We listen.", "We start on time."])
    page = shown(client, address())
    assert "No longer in it" in page
    assert "We are quiet." in page


def test_how_many_agreed_is_shown(client, address, project, rosa, bill):
    factories.agreement(project, signed_by=[rosa, bill])
    assert "2 people have agreed to it." in shown(client, address())


def test_a_clause_for_the_group_is_shown_with_its_name(client, address, project):
    client.post(address("suggest_clause"), {"clause-text": "Breaks", "clause-shown_to_group": "yes"})
    page = shown(client, address())
    assert "Breaks" in page
    assert "Rosa" in page


def test_a_clause_for_the_facilitator_alone_is_not_shown(client, address):
    client.post(address("suggest_clause"), {"clause-text": "Breaks", "clause-shown_to_group": "no"})
    assert ClauseSuggestion.objects.get().text == "Breaks"
    assert "Breaks" not in shown(client, address())


def test_an_empty_clause_says_what_to_do(client, address):
    page = client.post(address("suggest_clause"), {"clause-shown_to_group": "no"}).content.decode()
    assert "Write what you would add or change" in page


def test_the_page_takes_eight_queries_at_most(client, address, project, rosa, django_assert_max_num_queries):
    factories.agreement(project, signed_by=[rosa])
    factories.agreement(project, clauses=["Another"])
    with django_assert_max_num_queries(8):
        client.get(address())
