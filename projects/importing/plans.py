"""Rows → a plan: what will happen with each row, and why, before anything is kept."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from projects.importing.cells import is_formula
from projects.importing.columns import Columns, Field
from projects.importing.drafts import Draft
from projects.importing.matching import Known, Match, Register, Sure
from projects.importing.placing import draft_row
from projects.importing.refusals import FileRefused
from projects.importing.remarks import Remark, Weight, gettext_noop, remark
from projects.importing.tables import MAX_CELL, Row, Sheet
from projects.importing.words import look_up


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    HERE = "here"
    LOOK = "look"
    LEFT_OUT = "left_out"


OUTCOME_NAMES: dict[Outcome, str] = {
    Outcome.NEW: gettext_noop("New"),
    Outcome.HERE: gettext_noop("Already here"),
    Outcome.LOOK: gettext_noop("Needs a look"),
    Outcome.LEFT_OUT: gettext_noop("Left out"),
}


class Choice(StrEnum):
    """What the user may do with a row: add a person, add its words to the person it is, or leave it."""

    ADD = "add"
    JOIN = "join"
    SKIP = "skip"


_ASK = {"agreement_unclear", "no_name"}


@dataclass(frozen=True)
class PlannedRow:
    """One row's future. `number` and `cells` are the file's; `known` is who it is, or (needs a look) may be."""

    number: int
    cells: tuple[str, ...]
    outcome: Outcome
    remarks: tuple[Remark, ...]
    draft: Draft
    known: Known | None = None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What the user may choose for this row, the likeliest first."""
        if self.outcome is Outcome.LEFT_OUT:
            return ()
        if self.outcome is Outcome.HERE:
            return (Choice.JOIN, Choice.ADD, Choice.SKIP)
        return (Choice.ADD, Choice.JOIN, Choice.SKIP) if self.known else (Choice.ADD, Choice.SKIP)

    @property
    def chosen(self) -> Choice | None:
        """What happens unless the user says otherwise; None where only the user can say."""
        if self.outcome is Outcome.LEFT_OUT:
            return Choice.SKIP
        undecided = self.outcome is Outcome.LOOK and (self.known or {said.code for said in self.remarks} & _ASK)
        return None if undecided else self.choices[0]


@dataclass(frozen=True)
class Plan:
    """What will happen, row by row, and what stood above the column names."""

    rows: tuple[PlannedRow, ...]
    above: tuple[Row, ...] = ()

    @property
    def counts(self) -> dict[Outcome, int]:
        """How many rows come to each outcome; every outcome has its number."""
        counted = Counter(row.outcome for row in self.rows)
        return {outcome: counted[outcome] for outcome in Outcome}


def make_plan(sheet: Sheet, columns: Columns, known: Iterable[Known] = ()) -> Plan:
    """Return the plan for a sheet, given its columns and whom the organisation knows.

    Raises FileRefused("no_rows") where nothing stands below the column names.
    """
    rows = columns.rows(sheet)
    if all(row.is_blank for row in rows):
        raise FileRefused("no_rows")
    register = Register()
    for person in known:
        register.add(person)
    planned = tuple(_plan_row(row, columns, register) for row in rows)
    above = tuple(row for row in sheet.rows if columns.header and row.number < columns.header and not row.is_blank)
    return Plan(planned, above)


def _plan_row(row: Row, columns: Columns, register: Register) -> PlannedRow:
    draft, about_cells = draft_row(row, columns)
    left_out = _why_left_out(row, draft)
    if left_out:
        return PlannedRow(row.number, row.cells, Outcome.LEFT_OUT, (remark(left_out),), draft)
    remarks = [*row.remarks, *about_cells, *_about_row(row, columns, draft)]
    match = register.match(draft)
    if match:
        remarks.append(match.remark)
    known = match.known if match else None
    planned = PlannedRow(row.number, row.cells, _outcome(remarks, match), tuple(remarks), draft, known)
    if not (match and match.sure is Sure.YES):
        register.add(Known(draft.name, draft.email, draft.phone, row=row.number))
    return planned


def _why_left_out(row: Row, draft: Draft) -> str:
    if row.is_blank:
        return "blank"
    if draft.agreed is False:
        return "not_agreed"
    return "total_row" if _is_total(row) else ""


def _is_total(row: Row) -> bool:
    first, *rest = [cell.strip() for cell in row.cells if cell.strip()]
    return look_up("totals", first) is not None and all(_is_sum(cell) for cell in rest)


def _is_sum(cell: str) -> bool:
    return is_formula(cell) or cell.replace(",", "").replace(".", "").replace("%", "").isdigit()


def _about_row(row: Row, columns: Columns, draft: Draft) -> list[Remark]:
    reachable = bool(draft.email or draft.phone or draft.address)
    checks = (
        (len(row.cells) < len(columns.names), "missing_cells"),
        (any(is_formula(cell) for cell in row.cells), "formula"),
        (any(len(cell) > MAX_CELL for cell in row.cells), "long_cell"),
        (not draft.name, "no_name"),
        (Field.CONSENT in columns.fields and draft.agreed is None, "agreement_unclear"),
        (not draft.email and reachable, "no_email"),
        (not reachable, "no_way_to_reach"),
    )
    return [remark(code) for holds, code in checks if holds]


def _outcome(remarks: list[Remark], match: Match | None) -> Outcome:
    if match and match.sure is Sure.YES:
        return Outcome.HERE
    return Outcome.LOOK if any(said.weight is Weight.LOOK for said in remarks) else Outcome.NEW
