"""Lived, learnt or both: only where the file says it, by the visible table of words; never guessed."""

import re
from enum import StrEnum

from projects.importing.words import look_up, plain

_BETWEEN = re.compile(r"[;,/+&()\n]|\band\b", re.IGNORECASE)


class Kind(StrEnum):
    """A person's kind of experience, as a file says it."""

    LIVED = "lived"
    LEARNT = "learnt"
    BOTH = "both"


def read_kind(cell: str, question: str = "") -> Kind | None:
    """Return the kind that a cell says, or None where it says none or cannot be read.

    The whole cell is looked up first, then its pieces; one piece that is in no list makes the whole unread.
    A plain yes counts only under a question that names a single kind ("Lived experience?"); a no says nothing.
    """
    whole = look_up("kinds", cell)
    if whole is None and look_up("answers", cell) == "yes":
        return _asked_for(question)
    if whole is not None:
        return None if whole == "silent" else Kind(whole)
    return _together([look_up("kinds", piece) for piece in _BETWEEN.split(cell) if plain(piece)])


def is_silent(cell: str) -> bool:
    """Say whether a cell openly leaves the kind open ("prefer not to say", "not asked yet")."""
    return look_up("kinds", cell) == "silent"


def _together(kinds: list[str | None]) -> Kind | None:
    said = set(kinds)
    if not said or not said <= set(Kind):
        return None
    return Kind(said.pop() or "") if len(said) == 1 else Kind.BOTH


def _asked_for(question: str) -> Kind | None:
    words = set(plain(question).split())
    lived, learnt = "lived" in words, bool(words & {"learnt", "learned", "professional", "staff", "work"})
    if lived == learnt:
        return None
    return Kind.LIVED if lived else Kind.LEARNT
