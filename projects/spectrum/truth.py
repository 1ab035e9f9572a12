"""Met, not met, not recorded; and, between, "not recorded but likely".

The four values stand in order. "All of" is the smallest and "any of" the largest, so every rule made of them can
only rise when a fact gets better, and a fact that becomes unknown can neither raise what is certain nor lower what
is possible (Kleene's three-valued logic, with one more step between).
"""

from collections.abc import Iterable
from enum import IntEnum


class Truth(IntEnum):
    """How well a condition is known to be met."""

    NOT_MET = 0
    NOT_RECORDED = 1
    LIKELY = 2
    MET = 3


class Mode(IntEnum):
    """How strictly a truth is read: the value is the least truth that counts as met."""

    CERTAIN = Truth.MET
    LIKELY = Truth.LIKELY
    POSSIBLE = Truth.NOT_RECORDED


def known(value: bool | None, unknown: Truth = Truth.NOT_RECORDED) -> Truth:
    """A yes-or-no fact; ``unknown`` says what to make of one that is not recorded."""
    if value is None:
        return unknown
    return Truth.MET if value else Truth.NOT_MET


def at_least(value: float | None, floor: float, unknown: Truth = Truth.NOT_RECORDED) -> Truth:
    """Whether a number reaches the floor; a hair below counts, as thirds have no exact form."""
    return known(None if value is None else value >= floor - 1e-9, unknown)


def all_of(*truths: Truth) -> Truth:
    """The weakest of them; met where there is none."""
    return min(truths, default=Truth.MET)


def any_of(*truths: Truth) -> Truth:
    """The strongest of them; not met where there is none."""
    return max(truths, default=Truth.NOT_MET)


def read_in_modes(certain: bool, likely: bool, possible: bool) -> Truth:
    """The truth that reads so in the three modes; a stricter yes makes the laxer ones yes."""
    if certain:
        return Truth.MET
    if likely:
        return Truth.LIKELY
    return Truth.NOT_RECORDED if possible else Truth.NOT_MET


def either(truths: Iterable[Truth]) -> Truth:
    """``any_of`` over a list."""
    return any_of(*truths)
