"""The picture that everything is drawn from: two streams that grow, touch after Consulting and become one.

One geometry serves the wide picture, the list, the small one and the decoration: only the frame differs.
"""

from functools import lru_cache
from typing import NamedTuple

WIDTH = 880
STEP = WIDTH / 7
AXIS = 106
# Left edge, levels 1 to 4, the meeting after Consulting, levels 5 to 7, right edge.
STATIONS = tuple(STEP * at for at in (0, 0.5, 1.5, 2.5, 3.5, 4, 4.5, 5.5, 6.5, 7))
BLUE_TOP = (85, 84, 79, 71, 60, 54, 48, 37, 30, 29)
BLUE_FOOT = (95, 95, 95.5, 97, 101, 106, 116, 140, 163, 169)
PINK_TOP = (115.5, 116, 116.5, 115, 111, 106, 96, 72, 49, 43)
PINK_FOOT = (118, 119, 123, 132, 148, 156, 163, 175, 182, 183)
MEETING = 5
BAND_ENDS = (2, 5)


class Streams(NamedTuple):
    blue: str
    pink: str
    purple: str


def centre(level, width=WIDTH):
    """Return where the middle of *level* (1 to 7) stands on a picture of *width* units."""
    return width / 7 * (level - 0.5)


def number(value):
    """Write a length with one decimal at most, the same in every language."""
    return f"{value:.1f}".removesuffix(".0")


@lru_cache
def streams(width=WIDTH, axis=AXIS, scale=1.0, upright=False):
    """Return the three shapes as SVG path data.

    *width* is the length along the levels, *axis* where the streams meet across it, *scale* their thickness
    (1 for 880 by 212 units); *upright* runs them from top to bottom.
    """

    def place(point):
        along, across = point[0] * width / WIDTH, axis + (point[1] - AXIS) * scale
        return f"{number(across)} {number(along)}" if upright else f"{number(along)} {number(across)}"

    def shape(top, foot, first=0):
        there = [place(point) for point in _edge(top)[first * 3 :]]
        back = [place(point) for point in _edge(foot)[first * 3 :]][::-1]
        return f"M{there[0]} {_curves(there)} L{back[0]} {_curves(back)} Z"

    return Streams(shape(BLUE_TOP, BLUE_FOOT), shape(PINK_TOP, PINK_FOOT), shape(BLUE_FOOT, PINK_TOP, MEETING))


def cuts(width=WIDTH, thin=2.0, thick=5.0):
    """Return start and breadth of the gaps between levels; those between bands are *thick*."""
    breadths = [(level, thick if level in BAND_ENDS else thin) for level in range(1, 7)]
    return [(number(width / 7 * level - breadth / 2), number(breadth)) for level, breadth in breadths]


def _edge(heights):
    """Return the edge through *heights* as points, each pair of neighbours with two control points between them.

    Tangents are those of Catmull and Rom, so an edge has the same course wherever a shape begins on it.
    """
    last = len(heights) - 1
    slopes = []
    for i in range(last + 1):
        before, after = max(i - 1, 0), min(i + 1, last)
        slopes.append((heights[after] - heights[before]) / (STATIONS[after] - STATIONS[before]))
    points = [(STATIONS[0], heights[0])]
    for i in range(last):
        third = (STATIONS[i + 1] - STATIONS[i]) / 3
        points.append((STATIONS[i] + third, heights[i] + slopes[i] * third))
        points.append((STATIONS[i + 1] - third, heights[i + 1] - slopes[i + 1] * third))
        points.append((STATIONS[i + 1], heights[i + 1]))
    return points


def _curves(points):
    return " ".join("C" + " ".join(points[i : i + 3]) for i in range(1, len(points), 3))
