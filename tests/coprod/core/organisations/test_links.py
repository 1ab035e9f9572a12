import re

import pytest

from coprod.core.codes import ALPHABET
from coprod.core.organisations.links import PROOF_LENGTH, address_of, person_of, reissue_link, revoke_link, secret_of
from tests import factories
from tests.conftest import NOW


@pytest.fixture
def rosa(organisation):
    return factories.person("Rosa")


def test_a_link_leads_to_its_person(rosa):
    assert person_of(secret_of(rosa)) == rosa
    assert address_of(rosa) == f"http://testserver/my/{secret_of(rosa)}/"


def test_what_is_in_the_database_is_not_enough(rosa):
    assert rosa.link_name != secret_of(rosa)
    assert person_of(rosa.link_name) is None


@pytest.mark.parametrize("wrong", ["", "x", "0" * PROOF_LENGTH, "2" * 20, "é" * 44])
def test_a_wrong_link_leads_nowhere(rosa, wrong):
    assert person_of(wrong) is None


def test_the_proof_of_one_does_not_open_the_page_of_another(rosa):
    bill = factories.person("Bill")
    mixed = bill.link_name + secret_of(rosa).replace("-", "")[-PROOF_LENGTH:]
    assert person_of(mixed) is None


@pytest.mark.parametrize("typed", [str.upper, lambda link: link.replace("-", ""), lambda link: link.replace("-", " ")])
def test_a_link_that_is_typed_from_paper_opens_the_page(rosa, typed):
    assert re.fullmatch(r"(?:[2-9a-hjkmnp-tv-z]{4}-){4}[2-9a-hjkmnp-tv-z]{4}", secret_of(rosa))
    assert person_of(typed(secret_of(rosa))) == rosa


def test_nobody_guesses_a_link_with_a_copy_of_the_database_and_much_time():
    a_year_of_tries = 1000 * 3600 * 24 * 365
    assert a_year_of_tries / len(ALPHABET) ** PROOF_LENGTH < 1e-7


def test_a_new_link_stops_the_old_one(rosa, alice):
    old = secret_of(rosa)
    reissue_link(person=rosa, by=alice, at=NOW)
    assert (person_of(old), person_of(secret_of(rosa))) == (None, rosa)


def test_a_stopped_link_works_again_only_as_a_new_one(rosa, alice):
    old = secret_of(rosa)
    revoke_link(person=rosa, by=alice, at=NOW)
    assert person_of(old) is None
    reissue_link(person=rosa, by=alice, at=NOW)
    assert (person_of(old), person_of(secret_of(rosa))) == (None, rosa)


def test_another_installation_has_other_links(rosa, settings):
    ours = secret_of(rosa)
    settings.SECRET_KEY = "another secret"
    assert person_of(ours) is None
