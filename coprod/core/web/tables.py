"""A table as data, so that every chart can have one and every page draws it alike."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Table:
    """What one table shows: the first cell of each row is the row's heading.

    *numbers* holds the places (from 0) of columns set right; *scroll* keeps the table's shape on a phone.
    """

    caption: str
    headings: list
    rows: list
    numbers: frozenset = field(default_factory=frozenset)
    scroll: bool = False

    @property
    def columns(self):
        """Return (heading, whether it is a number) for each column."""
        return [(heading, place in self.numbers) for place, heading in enumerate(self.headings)]

    @property
    def lines(self):
        """Return (heading of the row, its other cells as (value, column heading, whether a number))."""
        columns = self.columns[1:]
        return [(row[0], [(cell, *column) for cell, column in zip(row[1:], columns, strict=True)]) for row in self.rows]
