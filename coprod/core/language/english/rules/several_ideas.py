"""Several ideas in one sentence."""

from collections.abc import Iterator

from coprod.core.language.finding import Finding, Rule
from coprod.core.language.page import Page

JOINING = frozenset(
    [
        "and",
        "but",
        "or",
        "so",
        "because",
        "although",
        "though",
        "while",
        "whereas",
        "which",
        "who",
        "whose",
        "that",
        "if",
        "when",
        "unless",
        "until",
        "since",
        "as",
        "however",
        "therefore",
        "where",
        "after",
        "before",
    ]
)
MOST_JOINTS = 3
LEAST_WORDS = 15


def find(page: Page) -> Iterator[Finding]:
    for sentence in page.sentences:
        words = page.parts.words_of(sentence)
        joints = sum(word.plain in JOINING for word in words[1:])
        joints += page.text.count(";", sentence.start, sentence.end)
        if joints > MOST_JOINTS and len(words) >= LEAST_WORDS:
            yield RULE.found(sentence.start, sentence.end)


RULE = Rule(
    id="several_ideas",
    name="Several ideas at once",
    sentence="This sentence holds several ideas.",
    suggestion="Give each idea its own sentence, or make a list.",
    source="ISO 24495-1, 5.3.3: one idea in a sentence.",
    find=find,
)
