"""English: its rules, in the order in which they run."""

from coprod.core.language.english.rules import (
    acronym,
    dates,
    double_negative,
    hard_word,
    jargon,
    long_sentence,
    noun_chain,
    passive,
    several_ideas,
)

RULES = tuple(
    each.RULE
    for each in (
        jargon, acronym, noun_chain, hard_word, long_sentence, passive, double_negative, several_ideas, dates,
    )
)  # fmt: skip
