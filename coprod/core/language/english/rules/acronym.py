"""Capital letters that nobody has explained."""

import re
from collections.abc import Iterator

from coprod.core.language.english import lists
from coprod.core.language.english.names import name_places
from coprod.core.language.finding import Finding, Rule
from coprod.core.language.page import Page
from coprod.core.language.text import Word

SHAPE = re.compile(r"(?:[A-Z]{2,7}|[A-Z][a-z]?[A-Z]{1,4}|[A-Z]{2,4}[a-z][A-Z])s?")
ROMAN = re.compile(r"[IVX]{1,4}|[XVI]*X[XVI]*")
INITIALS = frozenset(
    ["to", "will", "said", "asked", "agreed", "noted", "and", "has", "is", "was", "suggested", "offered"]
)


def find(page: Page) -> Iterator[Finding]:
    explained = _explained(page)
    names = name_places(page)
    for sentence in page.sentences:
        if page.all_capitals(sentence):
            continue
        for at in range(sentence.first, sentence.last):
            word = page.words[at]
            if not word.text.isupper() and not SHAPE.fullmatch(word.text):
                continue
            name = word.text.removesuffix("s")
            if _unknown(page, name) and name not in explained and not _is_initials(page, at, sentence.first, names):
                meaning = lists.acronyms().get(name, "")
                yield RULE.found(word.start, word.end, _suggest(meaning), meaning if word.text == name else "")


def _suggest(meaning: str) -> str:
    return f"Write it out: {meaning}" if meaning else ""


def _unknown(page: Page, name: str) -> bool:
    if not SHAPE.fullmatch(name) or ROMAN.fullmatch(name):
        return False
    return name not in lists.words("known_capitals") and name not in page.glossary


def _is_initials(page: Page, at: int, first: int, names: set[int]) -> bool:
    word: Word = page.words[at]
    if at in names or page.text[word.end : word.end + 1].isdigit():
        return at in names
    after = page.words[at + 1] if at + 1 < len(page.words) else None
    if after and after.text[0].isdigit() and len(word.text) <= 2:
        return True
    return len(word.text) == 2 and at == first and after is not None and after.plain in INITIALS


def _explained(page: Page) -> set[str]:
    """Acronyms in brackets after words, or before words in brackets."""
    found = set(re.findall(r"[a-z]{2,} \(([A-Z][A-Za-z]{1,6}?)s?\)", page.text))
    return found | set(re.findall(r"\b([A-Z][A-Za-z]{1,6}?)s? \([A-Za-z]{3,} [a-z]", page.text, re.IGNORECASE))


RULE = Rule(
    id="acronym",
    name="Capital letters",
    sentence="Not everybody knows what these letters stand for.",
    suggestion="Write the words out, or add them to the project’s list of words.",
    source="GOV.UK style guide: explain acronyms the first time, unless they are better known than the words.",
    find=find,
)
