from coprod.core.web.drawing import bars


def test_a_bar_has_a_piece_for_each_answer_that_was_given():
    assert [(piece.step, piece.tenths) for piece in bars.pieces((0, 0, 0.1, 0.3, 0.6))] == [(3, 1), (4, 3), (5, 6)]


def test_shares_that_were_rounded_fill_the_bar_all_the_same():
    pieces = bars.pieces((0, 0.1, 0.2, 0.4, 0.4))
    assert round(sum(float(piece.width.rstrip("%")) for piece in pieces)) == 100


def test_only_the_two_dark_shades_carry_white_figures():
    assert [piece.is_dark for piece in bars.pieces((0.2,) * 5)] == [False, False, False, True, True]


def test_a_bar_without_answers_is_empty():
    assert bars.pieces((0, 0, 0, 0, None)) == []


def test_a_bar_says_its_shares_in_words():
    assert bars.description("I felt welcome.", (0, 0, 0.1, 0.3, 0.6), "4.5") == (
        "I felt welcome. In every ten answers: "
        "Not at all 0, Not much 0, In between 1, Mostly 3, Very much 6. Mean 4.5 of 5."
    )
