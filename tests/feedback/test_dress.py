import pytest

from feedback.dress import Dress, dress_for


@pytest.mark.parametrize(
    ("channel", "format", "dress"),
    [
        ("letter", "standard", Dress.STANDARD),
        ("somebody", "large_print", Dress.LARGE),
        ("email", "easy_read", Dress.EASY),
        ("letter", "read_aloud", Dress.SCRIPT),
        ("letter", "phone", Dress.SCRIPT),
        ("phone", "easy_read", Dress.SCRIPT),
        ("text", "large_print", Dress.TEXT),
    ],
)
def test_a_ticket_is_dressed_as_its_holder_can_use_it(channel, format, dress):
    assert dress_for(channel=channel, format=format) == dress
