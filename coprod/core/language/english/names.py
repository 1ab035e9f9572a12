"""Names in an English text: Pilot Inn, Jordan Champion, Pathway Street."""

from coprod.core.language.english import lists
from coprod.core.language.page import Page
from coprod.core.language.text import Word


def name_places(page: Page) -> set[int]:
    """The numbers of the words that are part of a name.

    A row of capitalised words is a name where one of them is a name of a person or says what a place is, or where it
    holds nothing but one word before or after another that is not of the office.
    """
    places: set[int] = set()
    for sentence in page.sentences:
        if page.all_capitals(sentence):
            continue
        for first, last in _rows(page.words, sentence.first, sentence.last):
            if _is_name(page.words[first:last]):
                places.update(range(first, last))
    return places


def _rows(words: list[Word], first: int, last: int) -> list[tuple[int, int]]:
    rows, at = [], first
    while at < last:
        end = at
        while end < last and _may_be_named(words[end]) and (end == at or words[end].joined):
            end += 1
        if end - at > 1:
            rows.append((at, end))
        at = max(end, at + 1)
    return rows


def _may_be_named(word: Word) -> bool:
    """Whether a word begins with a capital and is neither all capitals nor a small word that begins a sentence."""
    shouted = len(word.text) > 1 and (word.text.isupper() or word.text[1:-1].isupper())
    return word.text[0].isupper() and not shouted and word.plain not in lists.words("small")


def _is_name(row: list[Word]) -> bool:
    plain = [word.plain for word in row]
    if any(word in lists.words("names") for word in plain):
        return True
    office = lists.words_with_forms("office") | lists.words_with_forms("chain")
    return not any(word in office for word in plain) and len(row) == 2
