import pytest

from feedback.disclosure.marks import Mark, find_marks, is_nhs_number

PEOPLE = ["Rosa Martínez", "Will Hope"]


def marked(text, names=PEOPLE):
    return [(mark.what, text[mark.start : mark.end]) for mark in find_marks(text, names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Write to rosa.m@mail.example.org please", [("email", "rosa.m@mail.example.org")]),
        ("Ring 01632 960 123 after six", [("phone", "01632 960 123")]),
        ("My number is +44 7700 900123.", [("phone", "+44 7700 900123")]),
        ("I live at BS1 4ST", [("postcode", "BS1 4ST")]),
        ("sent to bs14st by mistake", [("postcode", "bs14st")]),
        ("My NHS number 943 476 5919 was read out", [("nhs", "943 476 5919")]),
        ("Ring 01632960124 or so", [("phone", "01632960124")]),
        ("Not a health number: 943 476 5918", [("phone", "943 476 5918")]),
        ("Rosa talked too much", [("name", "Rosa")]),
        ("we should ask martínez’s sister", [("name", "martínez")]),
        ("Will did most of it", [("name", "Will")]),
    ],
)
def test_what_may_say_who_it_is_is_marked(text, expected):
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We will meet on 14 May at 10",
        "I hope so",
        "There were 12 of us in room 204",
        "It was fine.",
        "",
    ],
)
def test_ordinary_words_and_numbers_are_not_marked(text):
    assert marked(text) == []


def test_marks_come_in_order_and_do_not_overlap():
    assert find_marks("Rosa: rosa@mail.example", PEOPLE) == (Mark(0, 4, "name"), Mark(6, 23, "email"))


@pytest.mark.parametrize(("digits", "valid"), [("9434765919", True), ("9434765918", False), ("1234567890", False)])
def test_an_nhs_number_has_a_check_digit(digits, valid):
    assert is_nhs_number(digits) is valid
