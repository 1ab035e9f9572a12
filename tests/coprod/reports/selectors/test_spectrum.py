from datetime import timedelta

import pytest

from coprod.reports.selectors.spectrum import drawn, in_words, level_in_words, little_recorded, spectrum_page
from coprod.reports.services.placing import place_project
from projects.spectrum.facts import Facts
from projects.spectrum.placement import place
from projects.spectrum.words import sentence
from tests import factories
from tests.conftest import NOW

CAME = {"people_with_lived_experience_took_part": True}


def test_before_it_is_placed_there_are_the_seven_questions_alone(busy):
    page = spectrum_page(busy)
    assert (page["placed"], len(page["rungs"]), page["rungs"][0].reasons) == (None, 7, [])


def test_the_page_holds_the_latest_placement_and_all_before(busy, alice):
    place_project(project=busy, by=alice, at=NOW - timedelta(days=30))
    place_project(project=busy, by=alice, at=NOW)
    page = spectrum_page(busy)
    assert (page["placed_at"], len(page["history"])) == (NOW, 2)
    assert page["history"][0][1]["likely"] == "6 Co-design"


def test_it_says_how_much_was_confirmed(busy, alice):
    place_project(project=busy, by=alice, at=NOW)
    assert spectrum_page(busy)["confirmed"] == (0, 20)


def test_where_nobody_decided_nothing_is_confirmed(db, alice):
    project = factories.project()
    place_project(project=project, by=alice, at=NOW)
    assert spectrum_page(project)["confirmed"] is None


@pytest.mark.parametrize(
    ("free", "words", "named", "little"),
    [
        (False, "1 Coercion", 1, ""),
        (None, "Too little recorded", None, "took part; too little recorded to say more"),
    ],
)
def test_level_one_is_named_only_where_coming_was_not_free(free, words, named, little):
    placed = place(Facts(**CAME, attendance_voluntary=free))
    assert (level_in_words(1, placed), drawn(placed.whole, placed)["certain"], little_recorded(placed)) == (
        words,
        named,
        little,
    )


def test_a_sentence_of_the_rules_is_filled():
    assert in_words(sentence("{some} of {all}: {what}", some=1, all=2, what="not recorded")) == "1 of 2: not recorded"
