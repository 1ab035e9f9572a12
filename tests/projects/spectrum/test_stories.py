"""Made-up projects in which nearly everything is known are placed where their story says."""

import pytest

from projects.spectrum.placement import place
from tests.projects.spectrum.stories import STORIES


@pytest.mark.parametrize("story", STORIES)
def test_a_story_is_placed_where_it_says(story: str) -> None:
    facts, level = STORIES[story]
    assert place(facts).whole.likely == level


@pytest.mark.parametrize("story", STORIES)
def test_where_nearly_all_is_known_the_range_is_narrow(story: str) -> None:
    whole = place(STORIES[story][0]).whole
    assert whole.possible - whole.certain <= 1
