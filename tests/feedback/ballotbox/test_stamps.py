from feedback.ballotbox.stamps import in_balance, stamp

KEY = b"key"


def stamped(sealed, digest, key=KEY):
    return sealed, stamp(key, ref="r", part=1, sealed=sealed, digest=digest)


def balanced(rows, spent, ref="r", part=1):
    return in_balance(KEY, ref=ref, part=part, rows=rows, spent=spent)


ROWS = [stamped(b"one", "a"), stamped(b"two", "b")]


def test_an_empty_box_is_in_balance():
    assert balanced([], [])


def test_rows_stamped_for_the_tickets_that_are_missing_are_in_balance():
    assert balanced(ROWS, ["b", "a"])


def test_a_row_that_was_changed_is_not():
    assert not balanced([ROWS[0], (b"2wo", ROWS[1][1])], ["a", "b"])


def test_a_row_left_out_is_not():
    assert not balanced(ROWS[:1], ["a", "b"])


def test_a_row_stamped_with_another_key_is_not():
    assert not balanced([ROWS[0], stamped(b"two", "b", key=b"guess")], ["a", "b"])


def test_a_ticket_spent_twice_is_not_even_when_another_answer_was_taken_out():
    assert not balanced([ROWS[0], stamped(b"three", "a")], ["a", "b"])


def test_rows_of_another_survey_or_part_are_not():
    assert not balanced(ROWS, ["a", "b"], ref="other")
    assert not balanced(ROWS, ["a", "b"], part=2)


def test_an_answer_taken_back_with_its_ticket_is_as_if_never_given():
    assert balanced(ROWS[:1], ["a"])
