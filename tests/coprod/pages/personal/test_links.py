"""Who gets in, and what stays closed."""

import pytest

from coprod.core.organisations.links import reissue_link, revoke_link, secret_of
from projects.services.participant import leave_project
from tests import factories
from tests.conftest import NOW


def test_a_personal_link_opens_the_page(client, rosa, page):
    assert "Hello Rosa" in client.get(page(rosa)).content.decode()


def test_opening_the_page_sets_no_cookie(client, rosa, page):
    assert not client.get(page(rosa)).cookies


def test_a_personal_page_is_kept_nowhere_and_tells_no_other_site(client, rosa, page):
    headers = client.get(page(rosa)).headers
    assert (headers["Cache-Control"], headers["Referrer-Policy"]) == ("no-store", "strict-origin")


@pytest.mark.parametrize("secret", ["x", "0" * 44, "ŵ" * 44, "a" * 3000])
def test_a_guessed_link_opens_nothing(client, db, secret):
    assert client.get(f"/my/{secret}/").status_code == 404


def test_an_old_link_opens_nothing(client, rosa, page):
    old = page(rosa)
    reissue_link(person=rosa.person, by=factories.alice_user(), at=NOW)
    assert client.get(old).status_code == 404


def test_a_new_link_opens_the_page(client, rosa, page):
    reissue_link(person=rosa.person, by=factories.alice_user(), at=NOW)
    assert client.get(page(rosa)).status_code == 200


def test_a_revoked_link_opens_nothing(client, rosa, page):
    revoke_link(person=rosa.person, by=factories.alice_user(), at=NOW)
    assert client.get(page(rosa)).status_code == 404


def test_the_database_alone_does_not_hold_the_link(rosa):
    assert secret_of(rosa.person) != rosa.person.link_name


PROJECT_PAGES = ["agreement", "aims", "decisions", "replies", "part", "leave"]


@pytest.mark.parametrize("name", PROJECT_PAGES)
def test_a_page_of_a_project_opens_for_those_in_it(client, rosa, page, name):
    assert client.get(page(rosa, name, project_id=rosa.project_id)).status_code == 200


@pytest.mark.parametrize("name", PROJECT_PAGES)
def test_a_page_of_a_project_is_closed_to_everybody_else(client, rosa, page, name):
    other = factories.project(name="Another project")
    assert client.get(page(rosa, name, project_id=other.pk)).status_code == 404


@pytest.mark.parametrize("name", PROJECT_PAGES)
def test_a_page_of_a_project_is_closed_to_those_who_have_left(client, rosa, page, name):
    leave_project(participant=rosa, by=rosa.person, at=NOW)
    assert client.get(page(rosa, name, project_id=rosa.project_id)).status_code == 404


def test_a_session_is_closed_to_those_who_were_not_invited(client, session, project, page):
    late = factories.participant(project, "lived")
    assert client.get(page(late, "session", session_id=session.pk)).status_code == 404


def test_i_have_finished_leads_away_and_clears_the_device(client, rosa, page):
    response = client.get(page(rosa, "finished"))
    assert (response.status_code, response["Clear-Site-Data"]) == (302, '"cache", "storage"')
    assert "/my/" not in response["Location"]
