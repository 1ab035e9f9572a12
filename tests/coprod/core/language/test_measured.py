"""How much of what an editor marks is found, and how often a plain sentence is marked, on two halves of each file."""

import pytest

from tests.coprod.core.language.sentences import sentences, share_found, share_marked

HALVES = pytest.mark.parametrize("half", [0, 1], ids=["odd lines", "even lines"])


@HALVES
@pytest.mark.parametrize("name", ["marked", "fresh_marked", "unseen_marked"])
def test_three_marks_in_four_are_found(name, half):
    assert share_found(sentences(name)[half::2]) >= 0.75


@HALVES
@pytest.mark.parametrize("name", ["plain", "fresh_plain", "unseen_plain"])
def test_one_plain_sentence_in_twenty_is_marked_at_most(name, half):
    assert share_marked(sentences(name)[half::2]) <= 0.05


def test_the_files_are_large_enough_to_say_something():
    assert len(sentences("marked")) >= 150
    assert len(sentences("plain")) >= 150
