"""Marks in a comment what may say who wrote it or whom it is about. It only warns: a person decides.

Unknown names, nicknames and a way of writing are not found; whoever reviews is told so.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from phonenumbers import Leniency, PhoneNumberMatcher

What = Literal["email", "nhs", "postcode", "phone", "name"]
REGION: Final = "GB"
SHORT_NAME: Final = 4
"""A name of up to this many letters may also be a word ("will", "mark"): it counts only with its capital."""

EMAIL: Final = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
TEN_DIGITS: Final = re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
POSTCODE: Final = re.compile(r"\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b", re.IGNORECASE)
NAME_PART: Final = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Mark:
    """From `start` up to but not including `end`, the text may be a `what`."""

    start: int
    end: int
    what: What


def find_marks(text: str, names: Iterable[str] = ()) -> tuple[Mark, ...]:
    """Return the marks in `text`, in order and without overlap. `names` are those of the project's own people."""
    kept: list[Mark] = []
    for mark in _all_marks(text, names):
        if all(mark.end <= other.start or mark.start >= other.end for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.start))


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits are a valid NHS number: weights 10 to 2, modulus 11, the last is the check digit."""
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - weighted % 11) % 11 == int(digits[9])


def _all_marks(text: str, names: Iterable[str]) -> Iterator[Mark]:
    """The surest kinds first: where two overlap, the first is kept."""
    for found in EMAIL.finditer(text):
        yield Mark(*found.span(), "email")
    for found in TEN_DIGITS.finditer(text):
        if is_nhs_number(re.sub(r"\D", "", found.group())):
            yield Mark(*found.span(), "nhs")
    for found in POSTCODE.finditer(text):
        yield Mark(*found.span(), "postcode")
    for number in PhoneNumberMatcher(text, REGION, leniency=Leniency.POSSIBLE):
        yield Mark(number.start, number.end, "phone")
    yield from _names(text, names)


def _names(text: str, names: Iterable[str]) -> Iterator[Mark]:
    parts = {part for name in names for part in NAME_PART.findall(name)}
    short = {part for part in parts if len(part) <= SHORT_NAME}
    long = {part.casefold() for part in parts - short}
    for found in NAME_PART.finditer(text):
        if found.group() in short or found.group().casefold() in long:
            yield Mark(*found.span(), "name")
