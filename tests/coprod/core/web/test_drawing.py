import re
from xml.etree import ElementTree

import pytest
from django.test.utils import override_settings
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from coprod.core.web.drawing import spectrum
from coprod.core.web.drawing.streams import BLUE_FOOT, MEETING, PINK_TOP, STATIONS, centre, cuts, streams

PLACEMENTS = st.tuples(*[st.integers(0, 7)] * 3).map(sorted)


def tree(svg):
    """Read a picture as XML: what does not parse is no picture."""
    return ElementTree.fromstring(svg.replace('xmlns="http://www.w3.org/2000/svg"', ""))


def test_the_streams_touch_after_consulting():
    assert (STATIONS[MEETING], BLUE_FOOT[MEETING]) == (880 / 7 * 4, PINK_TOP[MEETING])


def test_the_purple_begins_where_the_streams_touch():
    assert streams().purple.startswith("M502.9 106 C")


def test_upright_streams_run_down_the_page():
    assert streams(880, 48, 0.6, upright=True).purple.startswith("M48 502.9 C")


def test_levels_stand_in_the_middle_of_their_seventh():
    assert [round(centre(level), 1) for level in (1, 7)] == [62.9, 817.1]


def test_gaps_between_bands_are_wider():
    assert [breadth for _start, breadth in cuts()] == ["2", "5", "2", "2", "5", "2"]


def test_the_wide_picture_says_in_its_title_what_it_shows():
    title = tree(spectrum.wide(4, 5, 6, 6)).find("title").text
    assert "most likely at level 5, Engaging. For certain level 4, Consulting." in title


def test_every_picture_has_its_title_first_and_the_role_of_an_image():
    pictures = [
        spectrum.wide(4, 5, 6, 6),
        spectrum.compact(4, 5, 6, 6),
        spectrum.rail("Design", 4, 5, 6),
        spectrum.cover(),
    ]
    shapes = [tree(picture) for picture in pictures]
    assert [(shape[0].tag, shape.get("role")) for shape in shapes] == [("title", "img")] * 4


def test_marks_on_the_likely_level_are_left_out():
    drawn = tree(spectrum.compact(5, 5, 5, 5))
    assert [drawn.findall(f".//*[@class='{name}']") != [] for name in ("sp-solid", "sp-likely", "sp-ring")] == [
        False,
        True,
        False,
    ]


def test_what_is_not_placed_has_no_mark_but_the_aim():
    drawn = spectrum.wide(aimed=6)
    assert [name in drawn for name in ("sp-likely", "sp-solid", "sp-here", "sp-flag")] == [False, False, False, True]


def test_the_aim_of_the_first_level_is_written_to_the_right_of_its_flag():
    assert 'text-anchor="start"' in spectrum.wide(1, 1, 1, 1)


def test_the_list_marks_each_level_in_words():
    drawn = spectrum.ladder(4, 5, 6, 6)
    marks = [re.findall(r"cp-mark--(\w+)", step) for step in re.findall(r"<li.*?</li>", drawn, re.DOTALL)]
    assert marks == [[], [], [], ["solid"], ["likely"], ["ring", "flag"], []]


def test_the_list_calls_nothing_certain_where_nothing_is_placed():
    assert "cp-mark" not in spectrum.ladder()


def test_a_line_for_one_phase_says_its_placement():
    assert tree(spectrum.rail("Design", 4, 5, 6)).find("title").text == (
        "Design: for certain 4, Consulting; most likely 5, Engaging; possible 6, Co-design, on a line from 1 to 7"
    )


def test_a_line_for_a_phase_that_is_not_placed_has_no_marks():
    assert "sp-likely" not in spectrum.rail("Check")


def test_the_decoration_is_hidden_from_screen_readers():
    assert tree(spectrum.decoration()).get("aria-hidden") == "true"


@pytest.mark.parametrize("language", ["en-gb", "cy", "de"])
@override_settings(USE_THOUSAND_SEPARATOR=True)
def test_lengths_are_written_with_a_point_in_every_language(language):
    with override(language):
        assert tree(spectrum.wide(4, 5, 6, 6)).get("viewBox") == "0 0 880 376"
        assert re.search(r'="\d+,\d', spectrum.wide(4, 5, 6, 6)) is None


@given(PLACEMENTS, st.integers(0, 7))
def test_any_placement_can_be_drawn_in_every_form(placement, aimed):
    for picture in (
        spectrum.wide(*placement, aimed),
        spectrum.compact(*placement, aimed),
        spectrum.rail("x", *placement),
    ):
        assert tree(picture).tag == "svg"
    assert tree(spectrum.ladder(*placement, aimed)).tag == "div"
