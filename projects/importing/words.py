"""The word lists by which files are read: words.toml, loaded once and looked up by plain form."""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

_APOSTROPHES = re.compile(r"['’‘`´]")
_NOT_WORD = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Return `text` folded for comparing: no case, no punctuation, single spaces ("E-mail " and "e mail" are one)."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", folded)).strip()


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


def word_table(table: str) -> dict[str, list[str]]:
    """Return one table as it stands in the file, key → phrases: what the screen shows."""
    return _tables()[table]


@cache
def _by_phrase(table: str) -> dict[str, str]:
    return {plain(phrase): key for key, phrases in _tables()[table].items() for phrase in phrases}


def look_up(table: str, text: str) -> str | None:
    """Return the key whose phrase is the whole of `text`, or None."""
    return _by_phrase(table).get(plain(text))


def found_in(table: str, text: str) -> tuple[str, ...]:
    """Return each key with a phrase somewhere in `text`, as whole words, in the table's order."""
    padded = f" {plain(text)} "
    keys = (key for phrase, key in _by_phrase(table).items() if f" {phrase} " in padded)
    return tuple(dict.fromkeys(keys))


def is_nothing(text: str) -> bool:
    """Say whether `text` only says that there is nothing ("none", "no email", "n/a", "-", blank)."""
    return not plain(text) or look_up("nothing", text) is not None
