"""A reader who knows who came and who answered, everything ever published, and two ballots in each box.

Stronger than real readers: wherever an average is published for the whole group, this one is given all of its answers
face by face. What they can work out is found by integer linear programming: the least and the greatest that the
answers of a group of people can add up to. Where the two are the same, those people have been found out.
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from feedback.disclosure.data import Table

FACES = np.arange(1, 6)
GROUPS = ("lived", "learnt", "left")


def group_of(kind: str) -> str:
    return kind if kind in GROUPS else "left"


@dataclass(frozen=True)
class Known:
    """For one question of one block: the tables, why there is no split, answers by group, and the ballots known."""

    tables: dict[str, Table]
    refused: str
    answers: dict[str, tuple[int, ...]]
    ballots: tuple[tuple[str, int], ...]

    def size(self, group: str) -> int:
        return len(self.answers[group])


class Reader:
    """The answers of each group (three times five whole numbers), and of some people among them (the same again)."""

    def __init__(self, known: Known):
        self.known = known

    def range_of(self, people: dict[str, int]) -> tuple[int, int]:
        """The least and greatest sum that so many answers of each group, none of them known, can have."""
        ends = [end for alternative in self.alternatives() for end in self._ends(people, alternative)]
        return min(ends), max(ends)

    def alternatives(self):
        """A refusal because somebody answered alike is one of several things; every other publication is one thing."""
        if self.known.refused != "split-alike":
            return [[]]
        filled = [group for group in GROUPS if self.known.size(group)]
        return [[(self.faces(group, face), self.known.size(group) - 3, np.inf)] for group in filled for face in FACES]

    def _ends(self, people, alternative):
        rows = self._counted() + self._people(people) + self._published() + alternative
        matrix, low, high = (np.array(part, dtype=float) for part in zip(*rows, strict=True))
        aim = np.concatenate([np.zeros(15), np.tile(FACES, 3)])
        for sign in (1, -1):
            found = milp(
                sign * aim,
                integrality=np.ones(30),
                bounds=Bounds(0, np.inf),
                constraints=LinearConstraint(matrix, low, high),
            )
            if found.success:
                yield round(aim @ found.x)

    def faces(self, group: str, *faces: int) -> np.ndarray:
        """The row that adds up these faces of a group, or of all groups for "whole"."""
        row = np.zeros(30)
        for at, name in enumerate(GROUPS):
            if group in (name, "whole"):
                row[[at * 5 + face - 1 for face in faces]] = 1
        return row

    def _counted(self):
        return [(self.faces(group, *FACES), self.known.size(group), self.known.size(group)) for group in GROUPS]

    def _people(self, people):
        """So many answers in each group, and no more of a face than there are beside those known."""
        known, rows = Counter(self.known.ballots), []
        for at, group in enumerate(GROUPS):
            whole = np.zeros(30)
            whole[15 + at * 5 : 20 + at * 5] = 1
            rows.append((whole, people.get(group, 0), people.get(group, 0)))
            for face in FACES:
                spare = self.faces(group, face)
                spare[15 + at * 5 + face - 1] = -1
                rows.append((spare, known[group, face], np.inf))
        return rows

    def _published(self):
        return [row for group, table in self.known.tables.items() for row in self._table(group, table)]

    def _table(self, group: str, table: Table):
        size = sum(len(faces) for name, faces in self.known.answers.items() if group in (name, "whole"))
        if table.lean:
            return self._lean(group, table, size)
        if table.most:
            return [(self.faces(group, table.most), size - 3, size)]
        unlike = [(self.faces(group, face), 0, size - 4) for face in FACES]
        return unlike + self._mean(group, table, size)

    def _lean(self, group, table, size):
        more, not_more = (size // 2 + 1, size), (0, size // 2)
        good, poor = self.faces(group, 4, 5), self.faces(group, 1, 2)
        rows = {"high": [(good, *more)], "low": [(poor, *more)], "middle": [(good, *not_more), (poor, *not_more)]}
        return rows[table.lean]

    def _mean(self, group, table, size):
        if group == "whole":
            given = Counter(face for faces in self.known.answers.values() for face in faces)
            return [(self.faces(group, face), given[face], given[face]) for face in FACES]
        total = sum(face * self.faces(group, face) for face in FACES)
        return [(total, float(table.mean) * size - size / 4, float(table.mean) * size + size / 4)]
