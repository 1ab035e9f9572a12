"""Shares of five answers as one bar. Shares are tenths, as published; counts are never shown."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

ANSWER_WORDS = (
    gettext_lazy("Not at all"),
    gettext_lazy("Not much"),
    gettext_lazy("In between"),
    gettext_lazy("Mostly"),
    gettext_lazy("Very much"),
)
FILLS = ("#efe7f6", "#d9c8ea", "#bfa3de", "#6d3f9c", "#401a61")


class Piece(NamedTuple):
    """One answer's piece of the bar; places and widths are per cents of the bar, as text."""

    step: int
    fill: str
    is_dark: bool
    start: str
    width: str
    middle: str
    tenths: int


def tenths(shares):
    """Return each share (0 to 1, rounded to a tenth when published) as whole tenths."""
    return [round(float(share or 0) * 10) for share in shares]


def pieces(shares):
    """Return the pieces of a bar for five *shares*; rounding is spread, so that they always fill the bar."""
    counts = tenths(shares)
    whole = sum(counts) or 1
    found, start = [], 0.0
    for step, count in enumerate(counts, 1):
        width = 100 * count / whole
        if count:
            place = (f"{start:.1f}%", f"{width:.1f}%", f"{start + width / 2:.1f}%")
            found.append(Piece(step, FILLS[step - 1], step > 3, *place, count))
        start += width
    return found


def description(question, shares, mean):
    """Return one bar as a sentence: the question, the tenths of each answer, the mean out of five."""
    said = [
        _("%(answer)s %(tenths)s") % {"answer": answer, "tenths": count}
        for answer, count in zip(ANSWER_WORDS, tenths(shares), strict=True)
    ]
    text = _("%(question)s In every ten answers: %(answers)s. Mean %(mean)s of 5.")
    return text % {"question": question, "answers": ", ".join(said), "mean": mean}
