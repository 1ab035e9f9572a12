import pytest

from coprod.core.web.paths import BALLOT_PREFIX, PERSONAL_PREFIX
from tests.guards.addresses import addresses

CLOSED = {302, 403, 404, 405}
OPEN = {
    "accessibility/": "says for whom these pages work and what was not checked",
    "answers/": "asks for the code on a paper form",
    "answers/tablet/": "asks for the code on a device that several people share",
    "answers/who-sees-my-answers/": "says how answers are kept from everybody",
    "answers/who-sees-my-answers/easy-read/": "says the same in Easy Read",
    "help/": "tells colleagues the order of things before they sign in",
    "privacy/": "says what is kept about people, and who sees it",
    "finished/": "says goodbye to somebody who closed their own page",
}


def opened(client, routes, method="get"):
    """The routes that showed something to this client, with the status."""
    found = {}
    for address in routes:
        answer = getattr(client, method)(address.path)
        if answer.status_code not in CLOSED or leads_in(answer):
            found[address.route] = answer.status_code
    return found


def leads_in(answer):
    """A redirect closes a door only where it leads to signing in."""
    return answer.status_code == 302 and not answer.url.startswith("/account/")


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_visitor_comes_in_at_no_address_that_is_not_on_the_list(client, project, method):
    found = opened(client, addresses(project.pk), method)
    assert sorted(set(found) - set(OPEN)) == []


def test_every_address_on_the_list_is_there():
    assert sorted(set(OPEN) - {address.route for address in addresses()}) == []


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_who_is_signed_in_finds_no_project_of_others(client, project, charlie, method):
    client.force_login(charlie)
    ours = [address for address in addresses(project.pk) if "<int:project_id>" in address.route]
    found = {address.route: getattr(client, method)(address.path).status_code for address in ours}
    assert {route: status for route, status in found.items() if status not in (404, 405)} == {}


@pytest.mark.django_db
def test_a_wrong_personal_link_opens_nothing(client):
    ours = [address for address in addresses() if f"/{address.route}".startswith(PERSONAL_PREFIX)]
    assert len(ours) > 0
    assert {client.get(address.path).status_code for address in ours} == {404}


@pytest.mark.django_db
def test_no_page_of_a_survey_sets_a_cookie(client):
    ours = [address for address in addresses() if f"/{address.route}".startswith(BALLOT_PREFIX)]
    assert len(ours) > 0
    assert [address.route for address in ours if client.get(address.path).cookies] == []


@pytest.mark.django_db
def test_no_secret_stands_in_the_first_part_of_an_address():
    """The access log keeps the first part of every path."""
    assert [address.route for address in addresses() if "<" in address.route.partition("/")[0]] == []
