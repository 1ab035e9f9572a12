"""The rules of what may be shown, each with the sentence that a reader of the results sees."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


def gettext_noop(text: str) -> str:
    """Mark a text for translation; whoever shows it translates it."""
    return text


@dataclass(frozen=True)
class Rule:
    """`id` is kept in the ledger, `name` heads a row, `sentence` is for the reader; it may hold {number}s by name."""

    id: str
    name: str
    sentence: str


LEAN = Rule(
    "lean",
    gettext_noop("Which way most people lean"),
    gettext_noop(
        "We show which way most people lean and no average, because five or more answered, but not enough "
        "for an average that keeps everybody's answer to themselves."
    ),
)
MEAN = Rule(
    "mean",
    gettext_noop("An average, to the nearest half"),
    gettext_noop("We show an average, rounded to a half, because seven or more people answered."),
)
FACES = Rule(
    "faces",
    gettext_noop("An average and all five answers"),
    gettext_noop(
        "We show an average and how the answers fall, in rounded shares, because ten or more people answered."
    ),
)
MOST = Rule(
    "most",
    gettext_noop("The answer most people gave"),
    gettext_noop(
        "Most people, perhaps all, gave the same answer. We name that answer and nothing else, "
        "so that nobody who answered in another way can be found."
    ),
)
CARRIED = Rule(
    "carried",
    gettext_noop("Waiting for the next session"),
    gettext_noop(
        "Fewer than five people answered, so nothing is shown. The answers stay sealed "
        "and are counted together with those after the next session."
    ),
)
DESTROYED = Rule(
    "destroyed",
    gettext_noop("Never opened"),
    gettext_noop(
        "Fewer than five people answered, and no others followed with which theirs could be counted. "
        "The answers were destroyed and nobody has read them."
    ),
)
FEW_ANSWERS = Rule(
    "few-answers",
    gettext_noop("Too few answers to this question"),
    gettext_noop("Fewer than five people answered this question, so nothing is shown."),
)
FEW_COMMENTS = Rule(
    "few-comments",
    gettext_noop("Too few comments yet"),
    gettext_noop(
        "Fewer than five people wrote something here. What they wrote stays sealed until there are five comments."
    ),
)
FEW_OF_A_KIND = Rule(
    "few-of-a-kind",
    gettext_noop("Too few of one kind"),
    gettext_noop(
        "Lived and learnt experience are not shown apart, because fewer than five different people of one of them "
        "can be sure to have answered."
    ),
)
LEFT_OVER = Rule(
    "left-over",
    gettext_noop("Too few would be left"),
    gettext_noop(
        "Lived and learnt experience are not shown apart, because in groups of this size the answers of those "
        "who said “both” or did not say could be worked out from the rest."
    ),
)
WHOLE_TOO_COARSE = Rule(
    "whole-too-coarse",
    gettext_noop("The whole group answered alike, or is too small"),
    gettext_noop(
        "Lived and learnt experience are not shown apart, because most people gave the same answer, "
        "or too few people answered for an average."
    ),
)
SPLIT_ALIKE = Rule(
    "split-alike",
    gettext_noop("One group may have answered alike"),
    gettext_noop(
        "Lived and learnt experience are not shown apart, "
        "because in at least one group most people gave the same answer."
    ),
)
SPLIT_TELLS = Rule(
    "split-tells",
    gettext_noop("The difference could give somebody away"),
    gettext_noop(
        "Lived and learnt experience are not shown apart, because with answers like these "
        "the difference between the two could give away what somebody said."
    ),
)

RULES: Final[Mapping[str, Rule]] = {
    rule.id: rule
    for rule in (
        LEAN, MEAN, FACES, MOST, CARRIED, DESTROYED, FEW_ANSWERS, FEW_COMMENTS,
        FEW_OF_A_KIND, LEFT_OVER, WHOLE_TOO_COARSE, SPLIT_ALIKE, SPLIT_TELLS,
    )
}  # fmt: skip
