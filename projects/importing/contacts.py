"""Addresses and numbers in a cell as people write them."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from projects.importing.words import is_nothing

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

REGION = "GB"
_HOME_CODE = 44
_AT_LEAST_DIGITS = 7
_DIGITS_ALONE = re.compile(r"[+(]?\d[\d\s().-]{5,18}")
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]"
)
_BETWEEN = re.compile(r"[\s;,|<>()\[\]\"“”]+|(?:mailto:)|(?<=\w)/(?=\w+[^\s/]*@)", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """What a cell held. `first` is used; `others` could be too; `wrong` cannot work; `rest` are words around them."""

    first: str = ""
    others: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    rest: str = ""


def is_email(text: str) -> bool:
    """Say whether a message to `text` could arrive: RFC 5321 lengths, plain letters, a domain with a dot."""
    return len(text) <= 254 and len(text.partition("@")[0]) <= 64 and _EMAIL.fullmatch(text) is not None


def looks_like_email(cell: str) -> bool:
    """Say whether a cell holds at least one address that could work."""
    return "@" in cell and bool(find_emails(cell).first)


def find_emails(cell: str) -> Found:
    """Take a cell apart into addresses, in lower case and each once, and the words around them."""
    if is_nothing(cell):
        return Found()
    pieces = [piece.strip(".'’") for piece in _BETWEEN.split(cell) if piece]
    addresses = [piece.lower() for piece in pieces if is_email(piece)]
    wrong = tuple(piece for piece in pieces if "@" in piece and not is_email(piece))
    rest = " ".join(piece for piece in pieces if "@" not in piece)
    first, *others = dict.fromkeys(addresses) or [""]
    if not first and not wrong:
        return Found(wrong=(cell.strip(),))
    return Found(first, tuple(others), wrong, "" if is_nothing(rest) else rest)


def looks_like_phone(cell: str) -> bool:
    """Say whether a cell holds a phone number and hardly anything else."""
    return sum(character.isdigit() for character in cell) >= _AT_LEAST_DIGITS and bool(find_phones(cell).first)


def find_phones(cell: str) -> Found:
    """Take a cell apart into phone numbers, written as at home (or +44 … from abroad), and the words around them."""
    if is_nothing(cell):
        return Found()
    return _only_a_phone(cell) or _phones_among_words(cell) or Found(wrong=(cell.strip(),))


def _only_a_phone(cell: str) -> Found | None:
    from phonenumbers import is_possible_number, parse
    from phonenumbers.phonenumberutil import NumberParseException

    if not _DIGITS_ALONE.fullmatch(cell.strip()):
        return None
    try:
        number = parse(cell, REGION)
    except NumberParseException:
        return None
    return Found(_as_written(number)) if is_possible_number(number) else None


def _phones_among_words(cell: str) -> Found | None:
    from phonenumbers import Leniency, PhoneNumberMatcher

    matches = list(PhoneNumberMatcher(cell, REGION, leniency=Leniency.POSSIBLE))
    numbers = list(dict.fromkeys(_as_written(match.number) for match in matches))
    if not numbers:
        return None
    return Found(numbers[0], tuple(numbers[1:]), (), _without(cell, [(match.start, match.end) for match in matches]))


def _as_written(number: "PhoneNumber") -> str:
    from phonenumbers import PhoneNumberFormat, format_number

    home = number.country_code == _HOME_CODE
    return str(format_number(number, PhoneNumberFormat.NATIONAL if home else PhoneNumberFormat.INTERNATIONAL))


def phone_key(text: str) -> str:
    """Return a number in a form that can be compared: +447700900101; empty where it is none."""
    from phonenumbers import PhoneNumberFormat, format_number, parse
    from phonenumbers.phonenumberutil import NumberParseException

    try:
        return str(format_number(parse(text, REGION), PhoneNumberFormat.E164))
    except NumberParseException:
        return ""


def _without(cell: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        cell = f"{cell[:start]} {cell[end:]}"
    return " ".join(cell.split()).strip(" ,;/|-()")
