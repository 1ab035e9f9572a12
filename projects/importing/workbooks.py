"""Spreadsheet files (.xlsx) → sheets. Values only: no formula, macro, link or picture is ever opened."""

import zipfile
import zlib
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from projects.importing.cells import has_controls, without_controls
from projects.importing.refusals import FileRefused
from projects.importing.remarks import Remark, remark
from projects.importing.tables import MAX_COLUMNS, MAX_ROWS, Row, Sheet, Upload, within_limits

MAX_UNPACKED = 60 * 1024 * 1024
MAX_PARTS = 1000
MAX_SHEETS = 20
MAX_TAGS = 2_000_000
_BLANK_ROWS_BEFORE_STOP = 1000
_PIECE = 256 * 1024
_BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


def read_workbook(data: bytes) -> Upload:
    """Return the sheets of a workbook. Raises FileRefused for what is damaged, too large or not a workbook."""
    names = _safe_parts(data)
    try:
        sheets = tuple(_sheets(data))
    except FileRefused:
        raise
    except Exception as error:  # openpyxl raises whatever the broken part makes it stumble over
        raise FileRefused("damaged") from error
    if not sheets:
        raise FileRefused("empty")
    return Upload(sheets, _remarks(names, sheets))


def _safe_parts(data: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            _refuse_other_kinds(archive, [part.filename for part in parts])
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise FileRefused("unpacks_too_big")
            if sum(_tags(archive, part) for part in parts) > MAX_TAGS:
                raise FileRefused("unpacks_too_big")
    except _BROKEN_ARCHIVE as error:
        raise FileRefused("damaged") from error
    return [part.filename for part in parts]


def _refuse_other_kinds(archive: zipfile.ZipFile, names: list[str]) -> None:
    if "xl/workbook.xml" in names:
        return
    if "mimetype" in names and b"opendocument" in archive.open("mimetype").read(200):
        raise FileRefused("open_document")
    raise FileRefused("wrong_type")


def _tags(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Count what a reader would have to take in of a part: few bytes can hold hours of it.

    A workbook has no document type; one that has wants to grow or to reach elsewhere, and is refused.
    """
    if not part.filename.endswith((".xml", ".rels")):
        return 0
    with archive.open(part) as content:
        head = content.read(4096)
        if b"<!DOCTYPE" in head:
            raise FileRefused("damaged")
        return head.count(b"<") + sum(piece.count(b"<") for piece in iter(lambda: content.read(_PIECE), b""))


def _sheets(data: bytes) -> list[Sheet]:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    try:
        sheets = book.worksheets[:MAX_SHEETS]
        return [Sheet(without_controls(str(sheet.title))[:100], within_limits(tuple(_rows(sheet)))) for sheet in sheets]
    finally:
        book.close()


def _rows(sheet: Any) -> list[Row]:
    sheet.reset_dimensions()
    rows: list[Row] = []
    blank = 0
    for number, values in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS + 1, values_only=True), start=1):
        row = _row(number, values)
        blank = blank + 1 if row.is_blank else 0
        rows.append(row)
        if blank > _BLANK_ROWS_BEFORE_STOP or len(rows) > 2 * MAX_ROWS + _BLANK_ROWS_BEFORE_STOP:
            break
    return _same_width(rows[: len(rows) - blank])


def _same_width(rows: list[Row]) -> list[Row]:
    """A spreadsheet has no missing cells, only blank ones."""
    width = max((len(row.cells) for row in rows), default=0)
    return [replace(row, cells=row.cells + ("",) * (width - len(row.cells))) for row in rows]


def _row(number: int, values: tuple[Any, ...]) -> Row:
    cells = [cell_text(value) for value in values]
    while cells and not cells[-1].strip():
        cells.pop()
    remarks: tuple[Remark, ...] = (remark("odd_characters"),) if any(has_controls(cell) for cell in cells) else ()
    return Row(number, tuple(without_controls(cell) for cell in cells), remarks)


def cell_text(value: Any) -> str:
    """Return a cell's value as people write it: 2 March 2026 09:01, Yes, 7700900101; a formula as its own text."""
    match value:
        case None:
            return ""
        case bool():
            return "Yes" if value else "No"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return _day(value)
        case datetime():
            return f"{_day(value)} {value:%H:%M}"
        case date():
            return _day(value)
    return str(getattr(value, "text", value))


def _day(value: date) -> str:
    return f"{value.day} {value:%B %Y}"


def _remarks(names: list[str], sheets: tuple[Sheet, ...]) -> tuple[Remark, ...]:
    found = []
    if len([sheet for sheet in sheets if sheet.rows]) > 1:
        found.append(remark("other_sheets"))
    if any("comments" in name.lower() for name in names):
        found.append(remark("comments_not_read"))
    return tuple(found)
