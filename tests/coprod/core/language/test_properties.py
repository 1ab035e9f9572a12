from hypothesis import given
from hypothesis import strategies as st

from coprod.core.language.check import check
from coprod.core.language.english import lists
from coprod.core.language.english.reading_age import reading_age
from tests.coprod.core.language.sentences import read, sentences, word_findings

OFFICE = [word for row in sentences("marked") for word in row.text.split()]
ODD = ["\u200b", "\n\n", "ﬁ", "İ", "’s", "-", "👩🏽‍🦽", "(", "“", '"', "12:00", "'", "A&E", "\u0301", "\r", "\u2028"]
office_text = st.lists(st.sampled_from(OFFICE + ODD), max_size=60).map(" ".join)


def assert_well_placed(text):
    found = check(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)


@given(st.text(max_size=2000))
def test_any_text_is_survived_and_findings_lie_inside_it(text):
    assert_well_placed(text)
    reading_age(text)


@given(office_text)
def test_findings_in_words_of_the_office_lie_inside_and_in_order(text):
    assert_well_placed(text)


@given(st.sampled_from(sentences("marked") + sentences("fresh_marked")), st.data())
def test_mending_one_removes_it(row, data):
    swaps = [each for each in word_findings(row.text) if each.swap]
    if not swaps:
        return
    one = data.draw(st.sampled_from(swaps))
    mended = row.text[: one.start] + one.swap + row.text[one.end :]
    end = one.start + len(one.swap)
    left = [each for each in word_findings(mended) if one.start <= each.start and each.end <= end]
    assert [each for each in left if each.rule == one.rule] == []


def test_what_is_suggested_is_plain_itself():
    before = "The board sent stakeholders a framework and "
    marked = []
    for term in lists.terms():
        for swap in {swap for _form, swap in lists.term_forms(term) if swap}:
            end = len(before) + len(swap)
            found = word_findings(f"{before}{swap} to the committee.")
            marked += [(term.term, swap) for each in found if each.start >= len(before) and each.end <= end]
    assert marked == []


def test_a_long_text_without_any_stop_is_survived():
    assert len(check("stakeholder " * 5000)) >= 5000


def test_marks_are_read_from_braces():
    assert read("a {h:b} {c d}").marks == ((2, 3), (4, 7))
