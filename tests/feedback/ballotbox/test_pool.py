import pytest
from nacl.public import PrivateKey

from feedback.ballotbox.limits import COMMENT_CHARACTERS
from feedback.ballotbox.pool import most_waiting, open_pool, seal_pool
from feedback.ballotbox.refusals import Reason, Refused

BALLOT = {"session": "7", "faces": {"heard": 4}, "kind": "lived"}
COMMENT = {"session": "7", "question": "good", "text": "“é" * (COMMENT_CHARACTERS // 5)}


def by_text(items):
    return sorted(items, key=str)


def test_what_waits_is_there_when_the_next_box_is_opened():
    private, rows = seal_pool([BALLOT, COMMENT], rows=12)
    assert by_text(open_pool(private, rows)) == by_text([BALLOT, COMMENT])


def test_the_rows_show_neither_how_many_answered_nor_what_is_a_comment():
    one, many = seal_pool([BALLOT], rows=12)[1], seal_pool([BALLOT, COMMENT, COMMENT], rows=12)[1]
    assert [len(row) for row in one] == [len(row) for row in many] == [len(one[0])] * 12


def test_a_row_stays_under_the_size_that_postgresql_moves_elsewhere():
    assert len(seal_pool([BALLOT], rows=1)[1][0]) < 1900


def test_there_is_room_for_the_most_that_can_wait():
    assert most_waiting(comment_questions=2) == 12


def test_each_pool_has_a_key_of_its_own():
    assert seal_pool([], rows=1)[0] != seal_pool([], rows=1)[0]


def test_another_key_opens_no_pool():
    with pytest.raises(Refused) as refusal:
        open_pool(PrivateKey.generate().encode().hex(), seal_pool([BALLOT], rows=1)[1])
    assert refusal.value.reason == Reason.SEAL
