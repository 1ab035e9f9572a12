from datetime import date, datetime, time
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from projects.importing import workbooks
from projects.importing.reading import read_file
from projects.importing.refusals import FileRefused
from projects.importing.workbooks import cell_text, read_workbook
from tests.projects.importing.samples import with_part, workbook


def refusal(data):
    with pytest.raises(FileRefused) as caught:
        read_file(data)
    return caught.value.code


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "Yes"),
        (False, "No"),
        (7700900101.0, "7700900101"),
        (1.5, "1.5"),
        (0, "0"),
        (datetime(2026, 3, 2), "2 March 2026"),
        (datetime(2026, 3, 2, 9, 1), "2 March 2026 09:01"),
        (date(2026, 3, 2), "2 March 2026"),
        (time(9, 1), "09:01:00"),
        (ArrayFormula("A1:A2", "=SUM(B1:B2)"), "=SUM(B1:B2)"),
    ],
)
def test_a_cell_becomes_what_people_write(value, text):
    assert cell_text(value) == text


def test_every_sheet_is_read_and_others_are_spoken_of():
    upload = read_workbook(workbook([["Cover"]], [["name"], ["Maya"]]))
    assert [sheet.name for sheet in upload.sheets] == ["Sheet 1", "Sheet 2"]
    assert [said.code for said in upload.remarks] == ["other_sheets"]
    assert upload.likely_sheet.name == "Sheet 2"


def test_a_formula_stays_its_own_text():
    upload = read_workbook(workbook([["name", "sum"], ["Maya", "=1+1"]]))
    assert upload.sheets[0].rows[1].cells == ("Maya", "=1+1")


def test_blank_cells_at_the_end_are_not_missing_ones():
    upload = read_workbook(workbook([["a", "b", "c"], ["1"]]))
    assert upload.sheets[0].rows[1].cells == ("1", "", "")


def test_a_sheet_that_claims_a_million_rows_is_read_to_its_last_words():
    book = Workbook()
    book.active["A1"], book.active["A2"], book.active["A1048576"] = "name", "Maya", "far away"
    out = BytesIO()
    book.save(out)
    assert [row.cells for row in read_workbook(out.getvalue()).sheets[0].rows] == [("name",), ("Maya",)]


def test_pinned_comments_are_spoken_of():
    data = with_part(workbook([["name"], ["Maya"]]), "xl/comments1.xml", "<comments/>")
    assert [said.code for said in read_workbook(data).remarks] == ["comments_not_read"]


def test_a_picture_in_the_workbook_does_no_harm():
    data = with_part(workbook([["name"], ["Maya"]]), "xl/media/picture.png", b"\x89PNG<" * 1000)
    assert read_workbook(data).sheets[0].rows[1].cells == ("Maya",)


def test_an_archive_that_grows_too_large_is_refused_unopened(monkeypatch):
    monkeypatch.setattr(workbooks, "MAX_UNPACKED", 1000)
    assert refusal(workbook([["name"], ["Maya"]])) == "unpacks_too_big"


def test_a_real_bomb_is_refused():
    assert refusal(with_part(workbook([["name"]]), "xl/media/bomb.bin", b"0" * 63_000_000)) == "unpacks_too_big"


def test_a_part_with_a_document_type_is_refused():
    data = with_part(workbook([["name"]]), "xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>')
    assert refusal(data) == "damaged"


def test_damaged_workbooks_are_refused():
    good = workbook([["name"], ["Maya"]])
    broken = with_part(good, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")
    assert [refusal(data) for data in (good[:500], broken)] == ["damaged", "damaged"]


def test_other_archives_are_told_apart():
    other = with_part(workbook([["a"]]), "word/document.xml", "<w/>")
    assert refusal(_only(other, "word/document.xml")) == "wrong_type"
    assert refusal(
        _only(with_part(other, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "mimetype")
    ) == ("open_document")


def test_too_many_rows_or_columns_are_refused():
    assert refusal(workbook([["name"], *[[f"Person {n}"] for n in range(5001)]])) == "too_many_rows"
    assert refusal(workbook([["a"] * 101])) == "too_many_columns"


def test_a_workbook_without_words_is_empty():
    assert refusal(workbook([[]])) == "empty"


def test_a_workbook_without_sheets_is_empty(monkeypatch):
    monkeypatch.setattr(workbooks, "_sheets", lambda data: [])
    assert refusal(workbook([["a"]])) == "empty"


def _only(data, name):
    import zipfile

    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.writestr(name, old.read(name))
    return out.getvalue()


def test_few_bytes_that_hold_hours_of_reading_are_refused():
    data = with_part(workbook([["name"], ["Maya"]]), "xl/more.xml", b"<si/>" * (workbooks.MAX_TAGS + 1))
    assert (len(data) < 100_000, refusal(data)) == (True, "unpacks_too_big")
