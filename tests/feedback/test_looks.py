import pytest

from feedback.looks import Look, look_for, look_of
from tests import factories


def test_a_word_that_names_no_look_is_the_plain_page():
    assert [look_of(word) for word in ("", "nonsense", "easy-read")] == [Look.PAGE, Look.PAGE, Look.EASY]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("chosen", "look"),
    [
        ("standard", Look.PAGE),
        ("large_print", Look.LARGE),
        ("easy_read", Look.EASY),
        ("read_aloud", Look.STEPS),
        ("phone", Look.PAGE),
    ],
)
def test_a_link_opens_in_the_format_that_the_person_chose(chosen, look):
    assert look_for(factories.person(format=chosen)) == look


def test_large_and_easy_words_have_their_class_and_the_plain_page_has_none():
    assert [look.css for look in Look] == ["", "", "cp-large", "cp-easy", "cp-easy"]
