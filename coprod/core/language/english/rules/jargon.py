"""Words of the office that have plain ones."""

from collections.abc import Iterator

from coprod.core.language.english.matches import matches
from coprod.core.language.english.suggesting import suggestion_for
from coprod.core.language.finding import Finding, Rule
from coprod.core.language.page import Page


def find(page: Page) -> Iterator[Finding]:
    for match in matches(page):
        if match.term.rule == "jargon":
            start, end = page.words[match.first].start, page.words[match.last - 1].end
            yield RULE.found(start, end, *suggestion_for(match, page.text[start:end]))


RULE = Rule(
    id="jargon",
    name="Words of the office",
    sentence="People who do not work with you may not know this word.",
    suggestion="Say it in everyday words.",
    source="Word lists of this package; ISO 24495-1, 5.3.2: use words that readers know.",
    find=find,
)
