import pytest

from coprod.core.organisations.models import Person


@pytest.mark.parametrize(
    ("channel", "given", "said"),
    [
        ("email", {}, "No e-mail address"),
        ("email", {"email": "a@b.example"}, ""),
        ("text", {"email": "a@b.example"}, "No phone number"),
        ("phone", {"phone": "01632 960 001"}, ""),
        ("letter", {"phone": "01632 960 001"}, "No postal address"),
        ("somebody", {}, ""),
    ],
)
def test_what_is_missing_to_reach_somebody_is_said(channel, given, said):
    assert str(Person(name="Maya", channel=channel, **given).lacks) == said
