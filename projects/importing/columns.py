"""Which column holds what: a guess from column names and contents, which the user can correct."""

from dataclasses import dataclass, replace
from enum import StrEnum

from projects.importing.contacts import looks_like_email, looks_like_phone
from projects.importing.remarks import gettext_noop
from projects.importing.tables import MAX_COLUMNS, Row, Sheet
from projects.importing.words import found_in, look_up, plain, word_table


class Field(StrEnum):
    """What a column may hold."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    CALLED = "called"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    KIND = "kind"
    NEEDS = "needs"
    FORMAT = "format"
    LANGUAGE = "language"
    CHANNEL = "channel"
    CONSENT = "consent"
    NOTE = "note"
    LEAVE = "leave"


FIELD_NAMES: dict[Field, str] = {
    Field.NAME: gettext_noop("Name"),
    Field.FIRST_NAME: gettext_noop("First name"),
    Field.LAST_NAME: gettext_noop("Surname"),
    Field.CALLED: gettext_noop("What to call them"),
    Field.EMAIL: gettext_noop("E-mail address"),
    Field.PHONE: gettext_noop("Phone number"),
    Field.ADDRESS: gettext_noop("Postal address"),
    Field.KIND: gettext_noop("Lived, learnt or both"),
    Field.NEEDS: gettext_noop("What helps them take part"),
    Field.FORMAT: gettext_noop("Format they prefer"),
    Field.LANGUAGE: gettext_noop("Language they prefer"),
    Field.CHANNEL: gettext_noop("How to get in touch"),
    Field.CONSENT: gettext_noop("Agreed that we keep their details"),
    Field.NOTE: gettext_noop("Keep in the note"),
    Field.LEAVE: gettext_noop("Leave this column out"),
}

_LOOK_FOR_NAMES_IN = 10
_SAMPLE_ROWS = 50


@dataclass(frozen=True)
class Columns:
    """The columns of a sheet, one by one. `header` is the number of the row that names them, or None."""

    header: int | None
    names: tuple[str, ...]
    fields: tuple[Field, ...]

    def corrected(self, fields: tuple[Field, ...]) -> "Columns":
        """Return these columns with the user's own choice. Raises ValueError where the number differs."""
        if len(fields) != len(self.fields):
            raise ValueError("one field for each column")
        return replace(self, fields=fields)

    def rows(self, sheet: Sheet) -> tuple[Row, ...]:
        """Return the rows below the column names."""
        return tuple(row for row in sheet.rows if self.header is None or row.number > self.header)


def guess_columns(sheet: Sheet) -> Columns:
    """Return the likely meaning of each column of `sheet`; what cannot be guessed is kept in the note."""
    head = _find_header(sheet)
    width = min(max((_width(row) for row in sheet.rows), default=0), MAX_COLUMNS)
    names = tuple(cell.strip() for cell in head.cells[:width]) if head else ("",) * width
    columns = Columns(head.number if head else None, names, (Field.NOTE,) * len(names))
    rows = [row for row in columns.rows(sheet) if not row.is_blank][:_SAMPLE_ROWS]
    return columns.corrected(tuple(_guess(name, _column(rows, index)) for index, name in enumerate(names)))


def holds_rows(sheet: Sheet) -> bool:
    """Say whether anything stands below the column names of a sheet."""
    return any(not row.is_blank for row in guess_columns(sheet).rows(sheet))


def _width(row: Row) -> int:
    return max((index + 1 for index, cell in enumerate(row.cells) if cell.strip()), default=0)


def _find_header(sheet: Sheet) -> Row | None:
    """The first row near the top that names columns; else the first row that is not somebody's own details."""
    top = [row for row in sheet.rows if not row.is_blank][:_LOOK_FOR_NAMES_IN]
    enough = min(2, max((_width(row) for row in sheet.rows), default=0))
    for row in top:
        if any(looks_like_email(cell) for cell in row.cells):
            break
        named = [cell for cell in row.cells if cell.strip() and field_for(cell) is not None]
        if len(named) >= enough:
            return row
    return top[0] if top and not _is_somebody(top[0]) else None


def _is_somebody(row: Row) -> bool:
    return any(looks_like_email(cell) or looks_like_phone(cell) for cell in row.cells)


def field_for(name: str) -> Field | None:
    """Return the field that a column name or question speaks of, by the longest phrase found in it, or None."""
    asked, best, found = f" {plain(name)} ", 0, None
    for field, phrases in word_table("headers").items():
        for phrase in phrases:
            length = _length_found(phrase, asked)
            if length > best:
                best, found = length, Field(field)
    return found


def _length_found(phrase: str, asked: str) -> int:
    words = plain(phrase)
    if asked == f" {words} ":
        return 1000
    return 0 if phrase.startswith("=") or f" {words} " not in asked else len(words)


def _column(rows: list[Row], index: int) -> list[str]:
    cells = (row.cells[index].strip() for row in rows if index < len(row.cells))
    return [cell for cell in cells if cell]


def _guess(name: str, cells: list[str]) -> Field:
    return field_for(name) or _by_content(cells) or Field.NOTE


def _by_content(cells: list[str]) -> Field | None:
    checks = (
        (Field.EMAIL, looks_like_email),
        (Field.PHONE, looks_like_phone),
        (Field.KIND, lambda cell: look_up("kinds", cell) is not None),
        (Field.CHANNEL, lambda cell: look_up("channels", cell) is not None),
        (Field.FORMAT, lambda cell: bool(found_in("formats", cell))),
    )
    return next((field for field, check in checks if cells and sum(map(check, cells)) * 2 > len(cells)), None)
