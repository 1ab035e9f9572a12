"""The passive voice, which leaves out who does it."""

from collections.abc import Iterator

from coprod.core.language.english import lists
from coprod.core.language.finding import Finding, Rule
from coprod.core.language.page import Page
from coprod.core.language.text import Word

BE = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't", "gets", "got"]
)
BETWEEN = frozenset(
    [
        "not",
        "also",
        "being",
        "now",
        "already",
        "fully",
        "still",
        "always",
        "never",
        "often",
        "usually",
        "soon",
        "only",
        "then",
    ]
)
FEELINGS = frozenset(
    [
        "tired",
        "worried",
        "excited",
        "interested",
        "bored",
        "pleased",
        "delighted",
        "scared",
        "frightened",
        "confused",
        "surprised",
        "married",
        "retired",
        "qualified",
        "disabled",
        "used",
        "supposed",
        "allowed",
        "located",
        "based",
        "limited",
        "closed",
        "crowded",
        "sacred",
        "wicked",
        "naked",
        "hundred",
        "red",
        "bed",
        "need",
        "feed",
        "indeed",
        "seed",
        "speed",
        "unwanted",
        "interested",
        "experienced",
        "ashamed",
        "annoyed",
        "relaxed",
        "rested",
        "embarrassed",
        "disappointed",
        "prepared",
        "involved",
        "concerned",
        "satisfied",
    ]
)


def find(page: Page) -> Iterator[Finding]:
    for sentence in page.sentences:
        words = page.parts.words_of(sentence)
        for at, word in enumerate(words):
            if word.plain in BE:
                done = _done(words, at + 1)
                if done:
                    yield RULE.found(word.start, done.end)


def _done(words: list[Word], at: int) -> Word | None:
    for word in words[at : at + 3]:
        if not word.joined:
            return None
        if word.plain in FEELINGS:
            return None
        if word.plain in lists.words("participles") or (word.plain.endswith("ed") and len(word.plain) > 4):
            return word
        if word.plain not in BETWEEN and not word.plain.endswith("ly"):
            return None
    return None


RULE = Rule(
    id="passive",
    name="Who does it",
    sentence="This does not say who does it.",
    suggestion="Say who does it: “we will phone you”, rather than “you will be phoned”.",
    source="GOV.UK style guide: use the active voice.",
    find=find,
)
