from datetime import date

from coprod.core.language.check import check
from coprod.core.language.terms import Term

OURS = Term("blue form", "form to claim a bus fare", kind="n", owner="Sam", again_on=date(2026, 4, 1))


def test_an_organisations_own_term_is_found_in_all_its_forms():
    text = "Send two blue forms."
    (found,) = check(text, own_terms=[OURS])
    assert (text[found.start : found.end], found.suggestion) == ("blue forms", "form to claim a bus fare")


def test_an_own_term_wins_over_the_package():
    (found,) = check("Ask a stakeholder.", own_terms=[Term("stakeholder", "neighbour", kind="n")])
    assert found.swap == "neighbour"


def test_a_term_to_ask_about_is_not_replaced():
    (found,) = check("Ask a blue form.", own_terms=[Term("blue form", "", kind="n", outcome="ask")])
    assert (found.suggestion, found.swap) == ("Ask whoever uses it what it means.", "")


def test_a_term_is_due_from_its_day():
    assert OURS.due(date(2026, 4, 1))
    assert not OURS.due(date(2026, 3, 31))
    assert not Term("x", "y").due(date(2026, 4, 1))
