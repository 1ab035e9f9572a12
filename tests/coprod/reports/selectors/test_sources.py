from coprod.reports.selectors.sources import FACTS_OF, PAGES, WORDS, by_sort, counted, sources_of
from projects.spectrum.conditions import conditions_of


def test_every_condition_knows_its_facts():
    assert set(FACTS_OF) == {each.id for each in conditions_of(None)}


def test_every_sort_of_record_has_its_words_and_its_page():
    assert set(WORDS) == set(PAGES)


def test_records_are_counted_by_sort_in_words():
    assert counted(["decision:1", "decision:2", "session:3", "priority:1"]) == [
        "1 thing that matters most",
        "2 questions or decisions",
    ]


def test_a_sort_without_a_page_is_left_out():
    assert by_sort(["decisiontaker:1"]) == {}


def test_a_record_that_counts_for_two_facts_stands_once():
    records = {"questions": ["decision:1"], "decisions": ["decision:1", "decision:2"]}
    (source,) = sources_of("6a", records, 7)
    assert source == ("2 questions or decisions", "/projects/7/decisions/")


def test_a_condition_without_records_has_no_source():
    assert sources_of("6a", {}, 7) == []
