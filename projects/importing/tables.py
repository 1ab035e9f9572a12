"""What every kind of file becomes: sheets of rows of text, each row with its place in the file."""

from dataclasses import dataclass

from projects.importing.refusals import FileRefused
from projects.importing.remarks import Remark

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 5000
MAX_COLUMNS = 100
MAX_CELL = 5000


@dataclass(frozen=True)
class Row:
    """One row. `number` is the line or row in the file, from 1; `cells` are texts, trimmed of nothing."""

    number: int
    cells: tuple[str, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def is_blank(self) -> bool:
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True)
class Sheet:
    """One sheet of a file; a CSV file has one without a name."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Upload:
    """A file that was read: its sheets, and what is to be said about it as a whole."""

    sheets: tuple[Sheet, ...]
    remarks: tuple[Remark, ...] = ()

    def sheet(self, name: str) -> Sheet:
        """Return the sheet of that name. Raises FileRefused("no_such_sheet")."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise FileRefused("no_such_sheet")

    @property
    def likely_sheet(self) -> Sheet:
        """The first sheet with more than one row that holds anything, else the first."""
        full = (sheet for sheet in self.sheets if sum(not row.is_blank for row in sheet.rows) > 1)
        return next(full, self.sheets[0])


def within_limits(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return `rows` as they are. Raises FileRefused for too many rows (blank ones not counted) or columns."""
    if sum(not row.is_blank for row in rows) > MAX_ROWS + 1:
        raise FileRefused("too_many_rows", limit=f"{MAX_ROWS:,}")
    if any(any(cell.strip() for cell in row.cells[MAX_COLUMNS:]) for row in rows):
        raise FileRefused("too_many_columns", limit=str(MAX_COLUMNS))
    return rows
