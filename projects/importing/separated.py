"""Text with separators (CSV) → rows. Reads what spreadsheets write, and goes on where a file is broken."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from projects.importing.cells import has_controls, without_controls
from projects.importing.refusals import FileRefused
from projects.importing.remarks import Remark, remark
from projects.importing.tables import MAX_COLUMNS, MAX_ROWS, Row

SEPARATORS = (",", ";", "\t", "|")
_LINE_END = re.compile(r"\r\n|\n|\r")
_SAMPLE_LINES = 20
_LOOKED_AT = 10_000
_MOST_CELLS = 2 * MAX_ROWS * MAX_COLUMNS
_NO_REMARKS: tuple[Remark, ...] = ()


class _Unclosed(Exception):
    pass


@dataclass
class _Reader:
    text: str
    separator: str
    at: int = 0

    def __post_init__(self) -> None:
        self.stop = re.compile(rf"{re.escape(self.separator)}|\r\n|\n|\r|\Z")

    def record(self, *, quotes: bool) -> list[str]:
        """Read one record; leave `at` behind its line end. Raises _Unclosed with `at` anywhere."""
        cells = []
        while True:
            cells.append(self._quoted() if quotes and self.text.startswith('"', self.at) else self._bare())
            end = self.text[self.at : self.at + 1]
            if end != self.separator:
                self._skip_line_end()
                return cells
            self.at += 1
            if len(cells) > _MOST_CELLS:
                raise FileRefused("too_many_columns", limit=str(MAX_COLUMNS))

    def _bare(self) -> str:
        found = self.stop.search(self.text, self.at)
        start, self.at = self.at, found.start() if found else len(self.text)
        return self.text[start : self.at]

    def _quoted(self) -> str:
        start, parts = self.at, []
        while True:
            close = self.text.find('"', self.at + 1)
            if close < 0:
                raise _Unclosed
            parts.append(self.text[self.at + 1 : close])
            self.at = close + 1
            if not self.text.startswith('"', self.at):
                break
            parts.append('"')
        return "".join(parts) + self._after_quote(start)

    def _after_quote(self, start: int) -> str:
        rest = self._bare()
        if rest.strip() and _LINE_END.search(self.text, start, self.at):
            raise _Unclosed
        return rest.rstrip()

    def _skip_line_end(self) -> None:
        if found := _LINE_END.match(self.text, self.at):
            self.at = found.end()


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str], tuple[Remark, ...]]]:
    reader, line = _Reader(text, separator), 1
    while reader.at < len(text):
        start, remarks = reader.at, _NO_REMARKS
        try:
            cells = reader.record(quotes=True)
        except _Unclosed:
            reader.at = start
            cells, remarks = reader.record(quotes=False), (remark("unclosed_quote"),)
        yield line, cells, remarks
        line += len(_LINE_END.findall(text, start, reader.at))


def guess_separator(text: str) -> str:
    """Return the separator of `text`: the one that gives most cells in most of the first lines; a comma if none."""
    scores = {separator: _score(text, separator) for separator in SEPARATORS}
    return max(SEPARATORS, key=lambda separator: scores[separator])


def _score(text: str, separator: str) -> tuple[int, int]:
    counts = []
    for _, cells, _ in islice(_records(text, separator), _LOOKED_AT):
        if cells != [""]:
            counts.append(len(cells))
        if len(counts) == _SAMPLE_LINES:
            break
    if not counts or counts[0] == 1:
        return (0, 0)
    return (sum(count == counts[0] for count in counts) * min(counts[0], 4), counts[0])


def read_separated(text: str) -> tuple[Row, ...]:
    """Return the rows of `text`. A first line "sep=;" says the separator, as spreadsheets write it.

    Raises FileRefused for more than anybody can read: twice the cells of the largest list that is taken.

    A quotation mark that is never closed, or closed only in another row, is taken as a letter, and its row says so.
    """
    named = re.match(r"sep=(.)(?:\r\n|\n|\r)", text)
    separator = named.group(1) if named else guess_separator(text)
    rows: list[Row] = []
    cells_read = people = 0
    for line, cells, remarks in _records(text, separator):
        rows.append(_row(line, cells, remarks))
        cells_read += len(cells)
        people += not rows[-1].is_blank
        if cells_read > _MOST_CELLS or people > MAX_ROWS + 2:
            raise FileRefused("too_many_rows", limit=f"{MAX_ROWS:,}")
    return tuple(rows[1:] if named else rows)


def _row(line: int, cells: list[str], remarks: tuple[Remark, ...]) -> Row:
    if any(has_controls(cell) for cell in cells):
        remarks += (remark("odd_characters"),)
    return Row(line, tuple(without_controls(cell) for cell in cells), remarks)
