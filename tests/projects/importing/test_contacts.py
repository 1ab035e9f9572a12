import pytest

from projects.importing.contacts import Found, find_emails, find_phones, is_email, phone_key


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("maya@example.org ", Found("maya@example.org")),
        ("AMARA@EXAMPLE.ORG", Found("amara@example.org")),
        ("chris@example.org; chrissie@example.org", Found("chris@example.org", ("chrissie@example.org",))),
        ("a@example.org/b@example.org", Found("a@example.org", ("b@example.org",))),
        ("a@example.org, A@example.org", Found("a@example.org")),
        ("Maya Lee <maya@example.org>", Found("maya@example.org", rest="Maya Lee")),
        ("mailto:maya@example.org", Found("maya@example.org")),
        ("no email", Found()),
        ("anonymous", Found()),
        ("p.ahmed@example", Found(wrong=("p.ahmed@example",))),
        ("maya@example.org or maya@home", Found("maya@example.org", (), ("maya@home",), "or")),
        ("ask her daughter", Found(wrong=("ask her daughter",))),
    ],
)
def test_addresses_are_found_in_a_cell(cell, found):
    assert find_emails(cell) == found


@pytest.mark.parametrize(
    "text", ["a@b", "a b@example.org", "@example.org", "a..b@example.org", "zoë@example.org", "a@-x.org"]
)
def test_an_address_that_cannot_work_is_none(text):
    assert is_email(text) is False


def test_an_address_may_not_be_longer_than_mail_allows():
    assert (is_email("a" * 65 + "@example.org"), is_email("a@" + "b." * 130 + "org")) == (False, False)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("07700 900101", Found("07700 900101")),
        ("+44 7700 900102", Found("07700 900102")),
        ("7700900101", Found("07700 900101")),
        ("07700 900101 / 01632 960001", Found("07700 900101", ("01632 960001",))),
        ("07700 900104 (daughter)", Found("07700 900104", rest="daughter")),
        ("+33 1 23 45 67 89", Found("+33 1 23 45 67 89")),
        ("none", Found()),
        ("12", Found(wrong=("12",))),
        ("+0000000", Found(wrong=("+0000000",))),
        ("ask at the desk", Found(wrong=("ask at the desk",))),
    ],
)
def test_numbers_are_found_in_a_cell(cell, found):
    assert find_phones(cell) == found


def test_numbers_written_differently_are_one():
    assert {phone_key(text) for text in ("07700 900101", "+44 7700 900101", "(0)7700900101")} == {"+447700900101"}


def test_what_is_no_number_has_no_key():
    assert phone_key("none") == ""
