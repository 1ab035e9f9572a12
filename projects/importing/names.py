"""Names as people write them: surname first, titles, two names in a cell."""

import re
import unicodedata
from dataclasses import dataclass

from projects.importing.remarks import Remark, remark
from projects.importing.words import is_nothing, look_up, plain

_TWO_NAMES = re.compile(r"\s/\s|\s&\s|\s\+\s|\band\b|;", re.IGNORECASE)
_MOST_FIRST_NAMES = 3


@dataclass(frozen=True)
class Name:
    """A name, its title apart, and what was done to it."""

    text: str
    title: str = ""
    remarks: tuple[Remark, ...] = ()


def read_name(cell: str) -> Name:
    """Return the name in a cell: single spaces, stray quotation marks off, first name first, title apart.

    A title stays where only one word is left without it ("Mr Sahota" is what he is called).
    """
    text = " ".join(cell.split()).strip('"“” ')
    if is_nothing(text):
        return Name("")
    text, turned = _first_name_first(text)
    title, text = _title_apart(text)
    remarks = [remark("surname_first")] * turned + [remark("title_in_note")] * bool(title)
    if _TWO_NAMES.search(text):
        remarks.append(remark("two_names"))
    return Name(text, title, tuple(remarks))


def _first_name_first(text: str) -> tuple[str, bool]:
    last, comma, first = (part.strip() for part in text.partition(","))
    words = first.split()
    if not (comma and last and words) or "," in first or len(words) > _MOST_FIRST_NAMES:
        return text, False
    if all(look_up("suffixes", word) for word in words):
        return text, False
    return f"{first} {last}", True


def _title_apart(text: str) -> tuple[str, str]:
    title, _, rest = text.partition(" ")
    if look_up("titles", title) and len(rest.split()) > 1:
        return title, rest.strip()
    return "", text


def name_key(name: str) -> tuple[str, ...]:
    """Return a name in a form that can be compared: words without title, accents or case, in the alphabet's order."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return tuple(sorted(word for word in plain(bare).split() if not look_up("titles", word)))


def are_alike(one: str, other: str) -> bool:
    """Say whether two names may be one person's: all words of the shorter stand in the longer; a blank fits any."""
    return set(name_key(one)) <= set(name_key(other)) or set(name_key(other)) <= set(name_key(one))
