"""Codes that people read from paper and type: letters that nobody mistakes, in groups of four."""

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""No 0 and o, no 1, i and l, no u: nothing that looks or sounds like another, so that a code can be typed by hand."""

GROUP_CHARACTERS = 4

_GAPS = str.maketrans("", "", "-–. \t\n")


def letters(number: bytes, length: int) -> str:
    """Return *length* characters of the alphabet, made from *number*."""
    rest, found = int.from_bytes(number, "big"), ""
    for _ in range(length):
        rest, place = divmod(rest, len(ALPHABET))
        found += ALPHABET[place]
    return found


def spaced(code: str, gap: str = " ") -> str:
    """Return *code* in groups of four, as printed on paper."""
    starts = range(0, len(code), GROUP_CHARACTERS)
    return gap.join(code[start : start + GROUP_CHARACTERS] for start in starts)


def as_typed(text: str) -> str:
    """Return *text* as a code is kept: capitals, spaces and hyphens mended."""
    return text.lower().translate(_GAPS)
