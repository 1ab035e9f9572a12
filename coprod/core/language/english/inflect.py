"""Forms of English words: plurals, and verbs with -s, -ed and -ing."""

import re

IRREGULAR = {
    "do": ("does", "did", "doing"), "make": ("makes", "made", "making"), "give": ("gives", "gave", "giving"),
    "get": ("gets", "got", "getting"), "take": ("takes", "took", "taking"), "tell": ("tells", "told", "telling"),
    "say": ("says", "said", "saying"), "find": ("finds", "found", "finding"), "set": ("sets", "set", "setting"),
    "put": ("puts", "put", "putting"), "bring": ("brings", "brought", "bringing"), "keep": ("keeps", "kept", "keeping"),
    "write": ("writes", "wrote", "writing"), "hold": ("holds", "held", "holding"), "pay": ("pays", "paid", "paying"),
    "build": ("builds", "built", "building"), "buy": ("buys", "bought", "buying"), "see": ("sees", "saw", "seeing"),
    "go": ("goes", "went", "going"), "run": ("runs", "ran", "running"), "send": ("sends", "sent", "sending"),
    "speak": ("speaks", "spoke", "speaking"), "let": ("lets", "let", "letting"), "fit": ("fits", "fitted", "fitting"),
    "meet": ("meets", "met", "meeting"), "begin": ("begins", "began", "beginning"),
    "grow": ("grows", "grew", "growing"),
    "think": ("thinks", "thought", "thinking"), "come": ("comes", "came", "coming"), "cut": ("cuts", "cut", "cutting"),
    "have": ("has", "had", "having"), "be": ("is", "was", "being"), "show": ("shows", "showed", "showing"),
    "feel": ("feels", "felt", "feeling"), "know": ("knows", "knew", "knowing"), "lead": ("leads", "led", "leading"),
    "spend": ("spends", "spent", "spending"), "leave": ("leaves", "left", "leaving"),
    "sort": ("sorts", "sorted", "sorting"),
    "drive": ("drives", "drove", "driving"), "read": ("reads", "read", "reading"),
    "deal": ("deals", "dealt", "dealing"),
}  # fmt: skip
PLURALS = {"person": "people", "child": "children", "man": "men", "woman": "women", "basis": "bases"}
DOUBLED = re.compile(
    r"(?:^|[^aeiou])[aeiou][bdgmnpt]$|(?:[aeiou]fer|control|commit|submit|permit|travel|signal|pedal)$"
)


def plural(word: str) -> str:
    """``city`` → ``cities``."""
    if word in PLURALS:
        return PLURALS[word]
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(s|x|z|ch|sh)$", word) else "s")


def verb_forms(word: str) -> tuple[str, str, str]:
    """``plan`` → ``plans``, ``planned``, ``planning``."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("e") and not word.endswith("ee"):
        return word + "s", word + "d", word[:-1] + "ing"
    if re.search(r"[^aeiou]y$", word):
        return plural(word), word[:-1] + "ied", word + "ing"
    stem = word + word[-1] if DOUBLED.search(word) and len(word) < 8 else word
    return plural(word), stem + "ed", stem + "ing"


def forms(words: tuple[str, ...], kind: str) -> list[tuple[str, ...]]:
    """All forms of a term: its base first, then plural (``n``) of its last word or -s, -ed, -ing (``v``) of its first.

    The order is the same for every term of a kind, so that the forms of a term and of its plain words can be paired.
    """
    if kind == "n":
        return [words, (*words[:-1], plural(words[-1]))]
    if kind == "v":
        return [words, *((form, *words[1:]) for form in verb_forms(words[0]))]
    return [words]


def spellings(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words, and the same with -ize for -ise."""
    other = tuple(re.sub(r"is(e|es|ed|ing|ation|ations)$", r"iz\1", word) if len(word) > 6 else word for word in words)
    return [words] if other == words else [words, other]
