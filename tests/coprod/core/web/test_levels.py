import pytest

from coprod.core.web import levels


def test_a_level_has_a_name_and_plain_words():
    assert (str(levels.level_name(6)), str(levels.level_words(6))) == (
        "Co-design",
        "chose the design together, under rules written together",
    )


@pytest.mark.parametrize("nothing", [0, None])
def test_no_level_is_not_placed(nothing):
    assert str(levels.level_name(nothing)) == "Not placed"


@pytest.mark.parametrize(
    ("kind", "name"),
    [("lived", "Lived"), ("learnt", "Learnt"), ("both", "Both"), ("not_said", "Not said"), ("", "Not said")],
)
def test_each_kind_of_experience_has_its_word(kind, name):
    assert str(levels.kind_name(kind)) == name


@pytest.mark.parametrize(
    ("certain", "likely", "possible", "words"),
    [
        (4, 5, 6, "Most likely <strong>Engaging</strong>. For certain Consulting, could be Co-design."),
        (4, 5, 5, "Most likely <strong>Engaging</strong>. For certain Consulting."),
        (5, 5, 6, "<strong>Engaging</strong>, for certain. Could be Co-design."),
        (5, 5, 5, "<strong>Engaging</strong>, for certain."),
        (0, 5, 6, "Most likely <strong>Engaging</strong>. Nothing is for certain yet, could be Co-design."),
        (0, 5, 5, "Most likely <strong>Engaging</strong>. Nothing is for certain yet."),
        (None, 5, None, "Most likely <strong>Engaging</strong>. Nothing is for certain yet."),
        (None, None, None, "Not placed yet: nobody with lived experience has taken part."),
    ],
)
def test_a_placement_is_one_short_sentence(certain, likely, possible, words):
    assert levels.sentence(certain, likely, possible) == words


def test_a_description_says_everything_that_the_picture_shows():
    assert levels.description(4, 5, 6, 7) == (
        "This project is most likely at level 5, Engaging. For certain level 4, Consulting. "
        "It could be level 6, Co-design. The group aims for level 7, Co-production."
    )


def test_a_description_does_not_repeat_what_is_all_on_one_level():
    assert levels.description(6, 6, 6) == "This project is most likely at level 6, Co-design."


def test_a_description_says_when_a_project_is_not_placed():
    assert levels.description(aimed=6) == "This project is not placed yet. The group aims for level 6, Co-design."
