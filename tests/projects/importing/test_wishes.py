from projects.importing.wishes import Wishes, read_channel, read_wishes, several_answers


def test_several_answers_are_taken_apart_but_not_inside_brackets():
    assert several_answers("Easy Read;Breaks (short, often);;Breaks (short, often)") == (
        "Easy Read",
        "Breaks (short, often)",
    )


def test_saying_none_is_no_need():
    assert read_wishes("none") == Wishes()


def test_formats_and_languages_are_noticed_and_the_words_kept():
    assert read_wishes("Large print; Welsh if possible") == Wishes(
        ("Large print", "Welsh if possible"), ("large_print",), ("cy",)
    )


def test_what_is_not_wanted_is_not_noticed():
    assert read_wishes("no large print please").formats == ()


def test_ways_to_get_in_touch_are_read_whole_or_not_at_all():
    assert [read_channel(cell) for cell in ("e-mail", "Text message", "post", "phone or text")] == [
        "email",
        "text",
        "letter",
        None,
    ]
