"""The reading age of an English text: a hint, and none for a short text."""

import re

from coprod.core.language.text import Text

LEAST_WORDS = 100
SYLLABLE = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?:[^aeiouyl]e|[^aeioutd]ed|[^aeiouscxzhg]es)$")


def reading_age(text: str) -> int | None:
    """The age in years at which most pupils can read a text of 100 words or more; none for a shorter one.

    The Flesch–Kincaid grade (Kincaid and others, 1975), to which five years are added for the age in Britain.
    """
    parts = Text(text)
    count = len(parts.words)
    if count < LEAST_WORDS:
        return None
    parts_of_words = sum(syllables(word.plain) for word in parts.words)
    grade = 0.39 * count / len(parts.sentences) + 11.8 * parts_of_words / count - 15.59
    return max(5, round(grade + 5))


def syllables(word: str) -> int:
    """About how many syllables a word has; at least one."""
    return max(1, len(SYLLABLE.findall(word)) - bool(SILENT.search(word)))
