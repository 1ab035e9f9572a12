"""Three nouns or more in a row."""

from collections.abc import Iterator

from coprod.core.language.english import lists
from coprod.core.language.english.names import name_places
from coprod.core.language.finding import Finding, Rule
from coprod.core.language.page import Page

LEAST = 3


def find(page: Page) -> Iterator[Finding]:
    names = name_places(page)
    for sentence in page.sentences:
        for first, last in _rows(page, sentence.first, sentence.last):
            if not names & set(range(first, last)) and not page.parts.quoted(page.words[first].start):
                yield RULE.found(page.words[first].start, page.words[last - 1].end)


def _rows(page: Page, first: int, last: int) -> Iterator[tuple[int, int]]:
    at = first
    while at < last:
        end = at
        while end < last and _links(page.words[end].plain) and (end == at or page.words[end].joined):
            end += 1
        yield from _trimmed(page, at, end)
        at = max(end, at + 1)


def _trimmed(page: Page, first: int, last: int) -> Iterator[tuple[int, int]]:
    heads = lists.words_with_forms("chain")
    while last > first and page.words[last - 1].plain not in heads:
        last -= 1
    while last > first and page.words[first].hyphened:
        first += 1
    nouns = sum(page.words[at].plain in heads for at in range(first, last))
    units = sum(not page.words[at].hyphened or at == first for at in range(first, last))
    if units >= LEAST and nouns >= LEAST - 1:
        yield first, last


def _links(word: str) -> bool:
    return word in lists.words_with_forms("chain") or word in lists.words("chain_before")


RULE = Rule(
    id="noun_chain",
    name="Nouns in a row",
    sentence="Several nouns in a row are hard to take apart.",
    suggestion="Take the words apart with small ones: a plan for…, a group of people who…",
    source="Plain English Campaign; ISO 24495-1, 5.3.3.",
    find=find,
)
