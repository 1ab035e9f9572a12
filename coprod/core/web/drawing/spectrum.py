"""The spectrum in its four forms. Each is a whole SVG, or a list with one, that pages and the report share.

Levels are numbers from 1 to 7; 0 or None where there is none. Every picture has a title, presentation attributes as
well as classes (a PDF reads the attributes alone) and ids that begin with *uid*, which must be unique on its page.
"""

from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from coprod.core.web.drawing.streams import BLUE_TOP, STATIONS, centre, cuts, number, streams
from coprod.core.web.levels import LEVELS, description, level_name

COMPACT_WIDTH, COMPACT_AXIS, COMPACT_SCALE = 280, 46, 0.36
HERE_HALF = {880: 60, COMPACT_WIDTH: 19.5}
TALL_AXIS, TALL_SCALE = 48, 0.6
RAIL_STEP, RAIL_START = 30, 15


class Marks(NamedTuple):
    """Where the marks stand along the levels, as text ready for SVG; None where a mark is left out.

    On the likely level only the likely mark is drawn: the words say the rest.
    """

    certain: str | None
    likely: str | None
    possible: str | None
    aimed: str | None


def wide(certain=None, likely=None, possible=None, aimed=None, uid="spectrum"):
    """Return the picture for wide screens and paper, 880 by 376 units."""
    context = _frame(certain, likely, possible, aimed, width=880) | {
        "levels": [(number(centre(level.number)), level, level.number == likely) for level in LEVELS],
        "bands": _bands(),
        "cuts": cuts(),
        "streams": streams(),
        "flag_foot": number(_blue_top(aimed)) if aimed else "",
        "flag_turned": aimed == 1,
    }
    return render_to_string("components/spectrum/wide.html", context | {"uid": uid})


def compact(certain=None, likely=None, possible=None, aimed=None, uid="spectrum-small"):
    """Return the picture for cards, 280 by 104 units, without words but its title."""
    flag_foot = COMPACT_AXIS + (_blue_top(aimed) - 106) * COMPACT_SCALE if aimed else 0
    context = _frame(certain, likely, possible, aimed, width=COMPACT_WIDTH) | {
        "cuts": cuts(COMPACT_WIDTH, 1.2, 2.6),
        "streams": streams(COMPACT_WIDTH, COMPACT_AXIS, COMPACT_SCALE),
        "flag_foot": number(flag_foot),
    }
    return render_to_string("components/spectrum/compact.html", context | {"uid": uid})


def ladder(certain=None, likely=None, possible=None, aimed=None, uid="spectrum-list"):
    """Return the list for narrow screens: every level in words, the streams running down beside it."""
    steps = [
        {
            "level": level,
            "here": level.number == likely,
            "certain": level.number == certain != likely,
            "possible": level.number == possible != likely,
            "aimed": level.number == aimed,
        }
        for level in LEVELS
    ]
    context = {"steps": steps, "cuts": cuts(880, 3, 8), "streams": streams(880, TALL_AXIS, TALL_SCALE, upright=True)}
    return render_to_string("components/spectrum/ladder.html", context | {"uid": uid})


def rail(name, certain=None, likely=None, possible=None):
    """Return one line from 1 to 7 with the marks of one phase, called *name*; it fits a table's cell."""
    at = [number(RAIL_START + RAIL_STEP * step) for step in range(7)]
    marks = _marks(certain, likely, possible, None, lambda level: RAIL_START + RAIL_STEP * (level - 1))
    title = _("%(name)s: %(placement)s, on a line from 1 to 7") % {
        "name": name,
        "placement": _placement(certain, likely, possible),
    }
    line = f"M{at[0]} 14 H{marks.certain or marks.likely or at[-1]}"
    if marks.likely:
        line += f" M{marks.possible or marks.likely} 14 H{at[-1]}"
    return render_to_string("components/spectrum/rail.html", {"at": at, "line": line, "marks": marks, "title": title})


def decoration(uid="streams"):
    """Return the streams alone, hidden from screen readers, for the foot of a greeting."""
    return render_to_string("components/spectrum/decoration.html", {"streams": streams(880, 30, 0.38), "uid": uid})


def cover(uid="cover"):
    """Return the streams as the cover of a report, 880 by 300 units."""
    return render_to_string("components/spectrum/cover.html", {"streams": streams(880, 150, 1.75), "uid": uid})


def _placement(certain, likely, possible):
    said = [
        (certain, _("for certain %(number)s, %(name)s")),
        (likely, _("most likely %(number)s, %(name)s")),
        (possible, _("possible %(number)s, %(name)s")),
    ]
    return "; ".join(text % {"number": level, "name": level_name(level)} for level, text in said if level)


def _frame(certain, likely, possible, aimed, width):
    return {
        "description": description(certain, likely, possible, aimed),
        "marks": _marks(certain, likely, possible, aimed, lambda level: centre(level, width)),
        "here": number(centre(likely, width) - HERE_HALF[width]) if likely else "",
    }


def _marks(certain, likely, possible, aimed, place):
    def where(level):
        return number(place(level)) if level else None

    return Marks(
        where(certain if certain != likely else None),
        where(likely),
        where(possible if possible != likely else None),
        where(aimed),
    )


def _bands():
    step = 880 / 7
    frames = ((8, 2 * step - 8, LEVELS[0].band), (2 * step + 8, 5 * step - 8, LEVELS[2].band))
    frames += ((5 * step + 8, 872, LEVELS[5].band),)
    return [(number(left), number(right), number((left + right) / 2), name) for left, right, name in frames]


def _blue_top(level):
    return BLUE_TOP[STATIONS.index(centre(level))]
