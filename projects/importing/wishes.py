"""What helps a person take part, and how they like to be written to, out of one cell with several answers."""

import re
from dataclasses import dataclass

from projects.importing.words import found_in, is_nothing, look_up

_BRACKETS = re.compile(r"\([^)]*\)")
_BETWEEN = re.compile(r"[;,\n]")


@dataclass(frozen=True)
class Wishes:
    """`needs` are the person's own words; `formats` and `languages` are hints read out of them."""

    needs: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


def several_answers(cell: str) -> tuple[str, ...]:
    """Take a cell apart at semicolons, commas and line ends, not inside brackets; each answer once, "none" left out."""
    shielded = _BRACKETS.sub(lambda found: _BETWEEN.sub("\x00", found.group()), cell)
    parts, at = [], 0
    for piece in _BETWEEN.split(shielded):
        parts.append(" ".join(cell[at : at + len(piece)].split()))
        at += len(piece) + 1
    return tuple(dict.fromkeys(part for part in parts if not is_nothing(part)))


def read_wishes(cell: str) -> Wishes:
    """Return what a cell of access needs asks for: words kept, formats and languages noticed in them."""
    needs = several_answers(cell)
    return Wishes(needs, _noticed("formats", needs), _noticed("languages", needs))


def _noticed(table: str, needs: tuple[str, ...]) -> tuple[str, ...]:
    asked = (need for need in needs if not found_in("negations", need))
    return tuple(dict.fromkeys(key for need in asked for key in found_in(table, need)))


def read_channel(cell: str) -> str | None:
    """Return the one way to get in touch that a cell says (email, phone, text, letter), or None."""
    return look_up("channels", cell)


def read_answer(cell: str) -> str | None:
    """Return "yes" or "no" for a cell that says so and no more, else None."""
    return look_up("answers", cell)
