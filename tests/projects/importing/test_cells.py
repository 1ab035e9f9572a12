import pytest

from projects.importing.cells import is_formula, safe_for_export, without_controls
from projects.importing.remarks import SENTENCES, Remark, Weight, remark
from projects.importing.words import is_nothing, plain, word_table


@pytest.mark.parametrize("text", ["=1+1", "+44 7700", "-1", "@SUM(A1)", "\tx", "\rx", " =1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert safe_for_export(text) == f"'{text}"


def test_plain_words_are_exported_as_they_are():
    assert [safe_for_export(text) for text in ("Maya", "a=b", "")] == ["Maya", "a=b", ""]


def test_a_formula_begins_with_an_equals_sign():
    assert [is_formula(text) for text in (" =1", "a=1", "")] == [True, False, False]


def test_accents_are_composed_and_line_ends_alike():
    assert without_controls("Zoe\u0308\r\nb\rc\x00") == "Zoë\nb\nc"


def test_case_punctuation_and_spaces_do_not_count():
    assert plain("  E-Mail_(ADDRESS)?  Don't ") == "e mail address dont"


def test_saying_nothing_is_recognised():
    assert [is_nothing(text) for text in ("", "-", "N/A", "None", "no email", "Maya")] == [True] * 5 + [False]


def test_the_word_lists_hold_no_phrase_twice():
    for table in ("kinds", "channels", "formats", "languages", "answers", "headers"):
        phrases = [plain(phrase) for phrases in word_table(table).values() for phrase in phrases]
        assert sorted(set(phrases)) == sorted(phrases)


def test_a_remark_fills_its_sentence():
    said = remark("same_name", who="Maya")
    assert (said.sentence, said.weight) == ("Same name as Maya.", Weight.SAYS)


def test_every_remark_is_one_sentence_or_two_and_ends_with_a_full_stop():
    assert [code for code in SENTENCES if not Remark(code).template.endswith(".")] == []
