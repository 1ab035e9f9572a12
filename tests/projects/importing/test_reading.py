import pytest

from projects.importing.reading import read_file
from projects.importing.refusals import SENTENCES, FileRefused
from projects.importing.tables import MAX_BYTES

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(data):
    with pytest.raises(FileRefused) as caught:
        read_file(data)
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\x00", "empty"),
        (b";;;\n;;;\n", "empty"),
        (b"a" * (MAX_BYTES + 1), "too_big"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (OLE + b"Workbook", "old_excel"),
        (b"%PDF-1.7 ...", "wrong_type"),
        (b"\x89PNG\r\n", "wrong_type"),
        (b"<html><table></table>", "wrong_type"),
        (bytes(range(1, 32)) * 40, "wrong_type"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"name\n" + b"a\n" * 5001, "too_many_rows"),
        (b"," * 100 + b"a", "too_many_columns"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data, code):
    assert refusal(data) == code


def test_a_refusal_says_what_to_do_with_the_limit_in_it():
    with pytest.raises(FileRefused, match=r"larger than 5 MB\. Take out"):
        read_file(b"a" * (MAX_BYTES + 1))


def test_every_refusal_ends_in_something_to_do():
    assert [code for code, text in SENTENCES.items() if text.count(".") < 2] == []


def test_blank_rows_do_not_count_towards_the_limit():
    assert len(read_file(b"name\n" + b"\n" * 6000 + b"Maya\n").sheets[0].rows) == 6002


def test_a_sheet_that_is_not_there_is_refused():
    with pytest.raises(FileRefused) as caught:
        read_file(b"name\nMaya").sheet("Second")
    assert caught.value.code == "no_such_sheet"


def test_the_one_sheet_of_a_text_file_has_no_name():
    upload = read_file(b"name\nMaya")
    assert upload.sheet("") == upload.likely_sheet
