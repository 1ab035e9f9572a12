import codecs

import pytest

from projects.importing.decoding import decode

TEXT = "Siân Llywelyn, Józef Wiśniewski\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_each_way_of_writing_letters_gives_the_same_text(data):
    assert decode(data) == (TEXT, ())


def test_windows_1252_is_read_and_said():
    text, remarks = decode("Zoë – “Müller”".encode("cp1252"))
    assert (text, [said.code for said in remarks]) == ("Zoë – “Müller”", ["encoding_guessed"])


def test_bytes_that_windows_1252_leaves_open_lose_nothing_around_them():
    assert decode(b"Zo\xeb \x81 \x93x\x94")[0] == "Zoë \x81 “x”"


def test_a_mark_that_lies_does_not_stop_the_reading():
    assert decode(codecs.BOM_UTF8 + b"Zo\xeb")[0] == "Zo�"
