import pytest

from coprod.core.language.check import check, rules
from coprod.core.language.english.reading_age import reading_age


def found(text, rule, **options):
    return [text[each.start : each.end] for each in check(text, **options) if each.rule == rule]


def one(text, rule):
    return next(each for each in check(text) if each.rule == rule)


def test_rules_have_different_ids_and_say_all_about_themselves():
    all_rules = rules("en")
    assert len({rule.id for rule in all_rules}) == len(all_rules) == 9
    assert all(rule.name and rule.sentence and rule.suggestion and rule.source for rule in all_rules)


def test_another_language_without_rules_finds_nothing():
    assert check("Stakeholders leverage synergies.", language="cy") == []


def test_a_language_with_a_country_has_the_rules_of_the_language():
    assert check("We leverage it.", language="en-gb") == check("We leverage it.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We leverage our funds.", "leverage"),
        ("It was operationalised.", "operationalised"),
        ("It was operationalized.", "operationalized"),
        ("The learnings were useful.", "learnings"),
        ("A codesigned plan.", "codesigned"),
        ("A co-designed plan.", "co-designed"),
        ("Our stakeholders’ views", "stakeholders"),
        ("They work with hard-to-reach groups.", "hard-to-reach groups"),
        ("Holistic help", "Holistic"),
    ],
)
def test_forms_and_spellings_of_a_word_are_found(text, expected):
    assert found(text, "jargon") == [expected]


def test_the_longest_phrase_is_found_once():
    assert found("We met key stakeholders.", "jargon") == ["key stakeholders"]


def test_a_phrase_does_not_reach_over_a_full_stop_or_a_comma():
    assert "key stakeholders" not in found("This is key, stakeholders say.", "jargon")


@pytest.mark.parametrize(
    ("plain", "office"),
    [
        ("The ferry pilot waved.", "The board agreed a pilot with two providers."),
        ("Put it in the output tray.", "Each output of the project is reported to the funder."),
        ("The champion swimmer won.", "Each team has a champion who reports to the board."),
        ("The jug has a capacity of a litre.", "The service lacks capacity to meet demand."),
    ],
)
def test_neighbours_tell_a_plain_sense(plain, office):
    assert found(plain, "jargon") == []
    assert found(office, "jargon")


@pytest.mark.parametrize("text", ["We stayed at the Stakeholder Inn.", "She read “The Stakeholder” to us."])
def test_names_and_titles_are_left_alone(text):
    assert found(text, "jargon") == []


def test_what_replaces_a_word_has_its_form_and_its_capital():
    assert one("Utilised boxes", "hard_word").swap == "Used"
    assert one("We upskill staff.", "jargon").swap == "train"


def test_a_word_to_keep_is_explained_and_not_replaced():
    safeguarding = one("We know about safeguarding.", "jargon")
    assert (
        safeguarding.suggestion == "Keep it if you need it, and say once what it means: keeping people safe from harm"
    )
    assert safeguarding.swap == ""


@pytest.mark.parametrize("text", ["Ask the ICB.", "Two ICBs met.", "The MoU is here.", "KPIs are late."])
def test_unknown_capitals_are_found(text):
    assert len(found(text, "acronym")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ring the NHS.",
        "The Integrated Care Board (ICB) met. The ICB agreed.",
        "King Henry VIII",
        "PLEASE SHUT THE GATE",
        "JS to ring Ann.",
        "He lives in BS3 2LT.",
    ],
)
def test_known_or_explained_capitals_are_not(text):
    assert found(text, "acronym") == []


def test_the_glossary_explains_capitals():
    assert found("Ask the PPG.", "acronym", glossary=["PPG"]) == []
    assert found("Ask the PPG.", "acronym") == ["PPG"]


def test_three_nouns_in_a_row_are_found_whole():
    assert found("Read the patient safety incident framework now.", "noun_chain") == [
        "patient safety incident framework"
    ]
    assert found("Read the plan.", "noun_chain") == []


@pytest.mark.parametrize("word", ["remuneration", "triangulations", "recontextualising"])
def test_long_or_rare_words_are_found(word):
    assert any(each.rule in ("hard_word", "jargon") for each in check(f"This is about {word} now."))


def test_long_words_of_everyday_life_are_not():
    assert found("The celebration and the hippopotamus were a surprise.", "hard_word") == []


def test_a_sentence_may_have_twenty_words_and_fifteen_in_easy_read():
    assert found(" ".join(["word"] * 20) + ".", "long_sentence") == []
    assert len(found(" ".join(["word"] * 21) + ".", "long_sentence")) == 1
    assert len(found(" ".join(["word"] * 16) + ".", "long_sentence", easy_read=True)) == 1
    assert found(" ".join(["word"] * 15) + ".", "long_sentence", easy_read=True) == []


def test_a_title_or_initial_does_not_end_a_sentence():
    assert len(found("We met Mrs. Shah and J. K. Jones " + "word " * 15 + "there.", "long_sentence")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The form was sent.", ["was sent"]),
        ("You will be carefully phoned.", ["be carefully phoned"]),
        ("We sent the form.", []),
        ("She is tired.", []),
    ],
)
def test_the_passive_is_found(text, expected):
    assert found(text, "passive") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is not impossible.", ["not impossible"]),
        ("We can't do it without you.", ["can't do it without"]),
        ("It is not easy.", []),
    ],
)
def test_two_negatives_are_found(text, expected):
    assert found(text, "double_negative") == expected


def test_several_ideas_in_one_sentence_are_found():
    many = "We came and we sat and we spoke because it rained but nobody left when the music began."
    assert found(many, "several_ideas") == [many.rstrip(".")]
    assert found("We came. We sat and spoke.", "several_ideas") == []


@pytest.mark.parametrize("text", ["03/04/26", "3.4.2026", "12.00 am", "12pm", "next Friday", "bi-weekly", "half two"])
def test_dates_and_times_that_can_be_misread_are_found(text):
    assert found(f"We meet {text}", "dates") == [text]


@pytest.mark.parametrize("text", ["3 April 2026", "10.30am", "on Friday", "every two weeks", "version 1.2.3.4"])
def test_clear_dates_are_not(text):
    assert found(f"We meet {text}", "dates") == []


def test_reading_age_is_shown_for_a_hundred_words_only():
    assert reading_age("The cat sat on the mat. " * 16) is None
    assert reading_age("The cat sat on the mat. " * 17) == 5
    assert reading_age("Organisational transformation necessitates considerable collaboration. " * 20) > 20
