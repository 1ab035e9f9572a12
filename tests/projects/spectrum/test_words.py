from projects.spectrum.words import Sentence, _, percent, sentence, sentence_from


def test_a_sentence_fills_its_gaps() -> None:
    assert sentence("{some} of {all}", some=6, all=14).plain() == "6 of 14"


def test_a_sentence_comes_back_from_its_data() -> None:
    made = sentence("{some} of {all}", some=6, all=14)
    assert sentence_from(made.as_data()) == made


def test_a_sentence_without_gaps_is_its_template() -> None:
    assert Sentence("Nothing to fill.").plain() == "Nothing to fill."


def test_the_marker_gives_the_text_back() -> None:
    assert _("As it is.") == "As it is."


def test_a_share_is_shown_in_whole_percent() -> None:
    assert percent(1 / 3) == 33
