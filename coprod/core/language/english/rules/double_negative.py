"""Two negatives in one sentence that make a positive."""

from collections.abc import Iterator

from coprod.core.language.english import lists
from coprod.core.language.finding import Finding, Rule
from coprod.core.language.page import Page
from coprod.core.language.text import Word

NOT = frozenset(["not", "no", "never", "nobody", "none", "neither", "nor", "cannot", "without", "hardly", "unless"])
REACH = 4


def find(page: Page) -> Iterator[Finding]:
    for sentence in page.sentences:
        words = page.parts.words_of(sentence)
        for at, word in enumerate(words):
            second = _second(words, at) if word.plain in NOT or word.plain.endswith("n't") else None
            if second:
                yield RULE.found(word.start, second.end)


def _second(words: list[Word], at: int) -> Word | None:
    for word in words[at + 1 : at + 1 + REACH]:
        if not word.joined:
            return None
        if word.plain in lists.words("negatives"):
            return word
    return None


RULE = Rule(
    id="double_negative",
    name="Two negatives",
    sentence="Two negatives in one sentence have to be worked out.",
    suggestion="Say it the positive way: “it is possible”, rather than “it is not impossible”.",
    source="Plain English Campaign; ISO 24495-1, 5.3.3.",
    find=find,
)
