"""Sentences of many words."""

from collections.abc import Iterator

from coprod.core.language.finding import Finding, Rule
from coprod.core.language.page import Page

MOST = 20
MOST_EASY_READ = 15


def find(page: Page) -> Iterator[Finding]:
    most = MOST_EASY_READ if page.easy_read else MOST
    for sentence in page.sentences:
        if sum(not word.hyphened for word in page.parts.words_of(sentence)) > most:
            yield RULE.found(sentence.start, sentence.end)


RULE = Rule(
    id="long_sentence",
    name="Long sentences",
    sentence="Shorter sentences are easier to follow: up to 20 words, and up to 15 in Easy Read.",
    suggestion="Make two sentences of it.",
    source="ISO 24495-1, 5.3.3; the Department of Health’s guide to Easy Read: 15 words.",
    find=find,
)
