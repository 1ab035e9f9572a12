"""Bytes of a text file → text."""

from projects.importing.remarks import Remark, remark

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_ENOUGH_TO_TELL = 20


def decode(data: bytes) -> tuple[str, tuple[Remark, ...]]:
    """Return the text of `data` and what is to be said about its encoding.

    In order: a byte-order mark; UTF-16 by where its zeros stand; UTF-8; Windows-1252 (ISO 8859-1 for the five
    bytes that it leaves open). Never raises: a mark that lies gives replacement characters.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), ()
    if encoding := _utf_16_without_mark(data):
        return data.decode(encoding, errors="replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _older(data), (remark("encoding_guessed"),)


def _utf_16_without_mark(data: bytes) -> str:
    sample = data[:2000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if len(sample) < _ENOUGH_TO_TELL:
        return ""
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.1:
        return "utf-16-be"
    return ""


def _older(data: bytes) -> str:
    return "".join(_byte(byte) for byte in data) if set(data) & _OPEN_IN_1252 else data.decode("cp1252")


_OPEN_IN_1252 = {0x81, 0x8D, 0x8F, 0x90, 0x9D}


def _byte(byte: int) -> str:
    return bytes([byte]).decode("latin-1" if byte in _OPEN_IN_1252 else "cp1252")
