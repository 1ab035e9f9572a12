"""An upload as plain data that a database can keep, and back."""

from typing import TypedDict

from projects.importing.remarks import Remark
from projects.importing.tables import Row, Sheet, Upload

StoredRemark = tuple[str, dict[str, str]]


class StoredRow(TypedDict):
    number: int
    cells: list[str]
    remarks: list[StoredRemark]


class StoredSheet(TypedDict):
    name: str
    rows: list[StoredRow]


class StoredUpload(TypedDict):
    sheets: list[StoredSheet]
    remarks: list[StoredRemark]


def store(upload: Upload) -> StoredUpload:
    """Return `upload` as lists, dictionaries, texts and numbers."""
    return {"sheets": [_store_sheet(sheet) for sheet in upload.sheets], "remarks": _store_remarks(upload.remarks)}


def restore(stored: StoredUpload) -> Upload:
    """Return the upload that store() was given."""
    return Upload(tuple(_restore_sheet(sheet) for sheet in stored["sheets"]), _restore_remarks(stored["remarks"]))


def _store_sheet(sheet: Sheet) -> StoredSheet:
    rows: list[StoredRow] = [
        {"number": row.number, "cells": list(row.cells), "remarks": _store_remarks(row.remarks)} for row in sheet.rows
    ]
    return {"name": sheet.name, "rows": rows}


def _store_remarks(remarks: tuple[Remark, ...]) -> list[StoredRemark]:
    return [(said.code, dict(said.values)) for said in remarks]


def _restore_sheet(stored: StoredSheet) -> Sheet:
    rows = (Row(row["number"], tuple(row["cells"]), _restore_remarks(row["remarks"])) for row in stored["rows"])
    return Sheet(stored["name"], tuple(rows))


def _restore_remarks(stored: list[StoredRemark]) -> tuple[Remark, ...]:
    return tuple(Remark(code, tuple(values.items())) for code, values in stored)
