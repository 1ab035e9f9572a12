"""A group of answers to one question, counted, and what may be said about it when it stands alone."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from feedback.disclosure import constants, rules
from feedback.disclosure.data import Group, Lean, Table


@dataclass(frozen=True)
class Counted:
    """How many gave each face (five counts), and how many different people are sure to stand behind them."""

    faces: tuple[int, ...]
    people: int

    @property
    def size(self) -> int:
        """The number of answers."""
        return sum(self.faces)

    @property
    def alike(self) -> int | None:
        """The face that all, or all but three or fewer, gave; None where answers differ more than that."""
        most = max(self.faces)
        return self.faces.index(most) + 1 if most >= self.size - constants.ALIKE else None


def count(answers: Mapping[str, list[int]], most_people: Mapping[str, int]) -> Counted:
    """Count the answers of each session.

    The same three people twice are three: what is sure is the most answers in any one session, and no more than
    the people who came to it and can belong to the group (`most_people`).
    """
    faces = Counter(face for given in answers.values() for face in given)
    people = max((min(len(given), most_people[name]) for name, given in answers.items()), default=0)
    return Counted(tuple(faces[face] for face in constants.FACES), people)


def band(size: int) -> str:
    """The band that `size` (5 or more) lies in, as "5-9" or "100-"."""
    low, high = next((low, high) for low, high in reversed(constants.BANDS) if size >= low)
    return f"{low}-{high or ''}"


def lean(faces: tuple[int, ...]) -> Lean:
    """Which way more than half lean: to the good answers, to the poor ones, or neither."""
    if 2 * sum(faces[constants.GOOD - 1 :]) > sum(faces):
        return "high"
    return "low" if 2 * sum(faces[: constants.POOR]) > sum(faces) else "middle"


def rounded_mean(counted: Counted, step: Decimal) -> Decimal:
    """The mean to the nearest `step`, halves upward."""
    total = sum(face * given for face, given in zip(constants.FACES, counted.faces, strict=True))
    steps = (Decimal(total) / counted.size / step).quantize(Decimal(1), ROUND_HALF_UP)
    return steps * step


def shares(counted: Counted) -> tuple[int, ...]:
    """The share of each face in tenths, each rounded by itself, halves upward."""
    return tuple(
        int((Decimal(10 * given) / counted.size).quantize(Decimal(1), ROUND_HALF_UP)) for given in counted.faces
    )


def describe(question: str, group: Group, counted: Counted) -> Table:
    """The table of a group of five answers or more: as much as can be said, and no more."""
    table = partial(Table, question=question, group=group, band=band(counted.size), bound=counted.people)
    if counted.people < constants.ENOUGH_FOR_A_MEAN:
        return table(rule=rules.LEAN.id, lean=lean(counted.faces))
    if counted.alike is not None:
        return table(rule=rules.MOST.id, most=counted.alike)
    if counted.people < constants.ENOUGH_FOR_FACES:
        return table(rule=rules.MEAN.id, mean=rounded_mean(counted, Decimal("0.5")))
    return table(rule=rules.FACES.id, mean=rounded_mean(counted, Decimal("0.1")), shares=shares(counted))
