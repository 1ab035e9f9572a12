"""Long or rare words that have shorter ones."""

import re
from collections.abc import Iterator

from coprod.core.language.english import lists
from coprod.core.language.english.frequency import is_rare
from coprod.core.language.english.matches import matches
from coprod.core.language.english.names import name_places
from coprod.core.language.english.senses import Senses
from coprod.core.language.english.suggesting import suggestion_for
from coprod.core.language.finding import Finding, Rule
from coprod.core.language.page import Page

ABSTRACT = re.compile(
    r"(isation|ization|ication|ation|ability|ibility|ivity|osity|ality|ment|ance|ence|ancy|ency"
    r"|ise|ize|ised|ized|ising|izing|ify|ified|ifying|istic|ological|ational|ential|iveness|ately|ively|ously|ically)s?"
)
SHORTEST = 9


def find(page: Page) -> Iterator[Finding]:
    taken: set[int] = set()
    for match in matches(page):
        taken.update(range(match.first, match.last))
        if match.term.rule == "hard_word":
            start, end = page.words[match.first].start, page.words[match.last - 1].end
            yield RULE.found(start, end, *suggestion_for(match, page.text[start:end]))
    yield from _rare(page, taken)


def _rare(page: Page, taken: set[int]) -> Iterator[Finding]:
    names, senses = name_places(page), Senses(page, matches(page))
    for at, word in enumerate(page.words):
        if len(word.plain) < SHORTEST or at in taken or at in names or not word.text.islower():
            continue
        ending = ABSTRACT.search(word.plain)
        if not ending or ending.end() != len(word.plain) or word.plain in lists.words_with_forms("not_hard"):
            continue
        office, everyday = senses.weigh(at, at + 1)
        if is_rare(word.plain) and office >= everyday and not page.parts.quoted(word.start):
            yield RULE.found(word.start, word.end)


RULE = Rule(
    id="hard_word",
    name="Hard words",
    sentence="This word is longer or rarer than it need be.",
    suggestion="Use a shorter or more common word, or say it in a few.",
    source="Word lists of this package; how often words are used, from the library wordfreq.",
    find=find,
)
