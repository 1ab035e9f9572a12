"""The one way in: a file's bytes → an Upload, or FileRefused with what to do."""

from projects.importing.cells import count_controls
from projects.importing.decoding import decode
from projects.importing.refusals import FileRefused
from projects.importing.separated import read_separated
from projects.importing.tables import MAX_BYTES, Sheet, Upload, within_limits
from projects.importing.workbooks import read_workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS = (
    *(b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf"),
    *(b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ", b"\x7fELF", b"SQLite format"),
)
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<svg")


def read_file(data: bytes) -> Upload:
    """Return what stands in a .csv or .xlsx file, told apart by its content, never by its name.

    Raises FileRefused: empty, too large (5 MB, 5,000 rows, 100 columns), locked, damaged, or another kind of file.
    """
    if not data.strip(b"\x00\r\n\t \xef\xbb\xbf\xff\xfe"):
        raise FileRefused("empty")
    if len(data) > MAX_BYTES:
        raise FileRefused("too_big", limit=str(MAX_BYTES // 1024 // 1024))
    if data.startswith(_OLE):
        raise FileRefused("locked" if "EncryptedPackage".encode("utf-16-le") in data else "old_excel")
    if data.startswith(b"PK"):
        return _with_rows(read_workbook(data))
    if data.startswith(_OTHER_KINDS) or data.lstrip()[:200].lower().startswith(_MARKUP):
        raise FileRefused("wrong_type")
    return _with_rows(_read_text(data))


def _read_text(data: bytes) -> Upload:
    text, remarks = decode(data)
    if count_controls(text) > max(20, len(text) // 20):
        raise FileRefused("wrong_type")
    return Upload((Sheet("", within_limits(read_separated(text))),), remarks)


def _with_rows(upload: Upload) -> Upload:
    if all(row.is_blank for sheet in upload.sheets for row in sheet.rows):
        raise FileRefused("empty")
    return upload
