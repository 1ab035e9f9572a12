"""One cell: characters that cannot be shown are taken out, formulas stay text."""

import re
import unicodedata

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0080-\u009f\ufeff\ufffe\uffff\ud800-\udfff]")
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def without_controls(text: str) -> str:
    """Return `text` without control characters (tabs and line ends stay), each accent composed with its letter."""
    return unicodedata.normalize("NFC", _CONTROLS.sub("", text)).replace("\r\n", "\n").replace("\r", "\n")


def has_controls(text: str) -> bool:
    """Say whether `text` holds characters that cannot be shown."""
    return _CONTROLS.search(text) is not None


def count_controls(text: str) -> int:
    """Return how many characters of `text` cannot be shown."""
    return len(_CONTROLS.findall(text))


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet would run `text`: it begins with an equals sign."""
    return text.lstrip().startswith("=")


def safe_for_export(text: str) -> str:
    """Return `text` so that no spreadsheet runs it: an apostrophe in front of = + - @ tab and return.

    After OWASP, "CSV Injection".
    """
    return f"'{text}" if text.lstrip(" \n").startswith(_STARTS_FORMULA) else text
