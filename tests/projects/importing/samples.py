"""What the tests of importing share: the example files, and files made on the spot."""

import zipfile
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from projects.importing.columns import guess_columns
from projects.importing.plans import make_plan
from projects.importing.reading import read_file

FILES = Path(__file__).parents[2] / "data" / "import"


def example(name):
    return (FILES / name).read_bytes()


def planned(data, known=()):
    """Read a file's bytes (or text) and plan it as guessed: the plan's rows by their number."""
    upload = read_file(data.encode() if isinstance(data, str) else data)
    sheet = upload.likely_sheet
    return {row.number: row for row in make_plan(sheet, guess_columns(sheet), known).rows}


def codes(row):
    return [said.code for said in row.remarks]


def workbook(*sheets):
    """Bytes of a workbook; each sheet is a list of rows."""
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(data, name, content):
    """The same archive with one part added or replaced."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()
