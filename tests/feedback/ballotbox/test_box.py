import pytest

from feedback.ballotbox import box
from feedback.ballotbox.refusals import Reason, Refused
from tests.feedback.ballotbox.builders import (
    DIGEST_KEY,
    HOLDERS,
    STAMP_KEY,
    answer,
    charter_of,
    digest_for,
    make_keys,
)

KEYS = make_keys()
CHARTER = charter_of(KEYS)
ROWS = [row for holder, face in ((11, 1), (12, 5)) for row in answer(KEYS, holder, face, (f"by {holder}", ""))]
UNSPENT = [digest_for(KEYS, holder) for holder in (13, 14, 15)]


def refusal(rows=ROWS, unspent=UNSPENT):
    with pytest.raises(Refused) as refused:
        box.check(CHARTER, rows, unspent=unspent, stamp_key=STAMP_KEY)
    return refused.value.reason


def test_a_session_has_one_survey_name_ever():
    assert box.ref_of("session 1") == make_keys().ref != box.ref_of("session 2")


def test_tickets_are_derived_again_from_the_secret_in_the_order_of_their_digests():
    secret = bytes.fromhex(KEYS.ticket_secret)
    again = box.digests_for(secret, ref=KEYS.ref, holders=reversed(HOLDERS), digest_key=DIGEST_KEY)
    assert again == CHARTER.digests == tuple(sorted(digest_for(KEYS, holder) for holder in HOLDERS))


def test_an_honest_box_passes_and_gives_what_was_said():
    box.check(CHARTER, ROWS, unspent=UNSPENT, stamp_key=STAMP_KEY)
    opened = box.open_rows(KEYS.private_key, ROWS)
    assert sorted(ballot.faces["heard"] for ballot in opened.ballots) == [1, 5]
    assert {part: sorted(texts) for part, texts in opened.comments.items()} == {1: ["by 11", "by 12"], 2: ["", ""]}


def test_a_box_nobody_answered_passes():
    box.check(CHARTER, [], unspent=CHARTER.digests, stamp_key=STAMP_KEY)
    assert box.open_rows(KEYS.private_key, []) == box.Opened([], {})


def test_a_ticket_that_was_never_given_out_is_refused():
    assert refusal(unspent=[*UNSPENT, "ab" * 32]) == Reason.TICKETS


def test_a_ticket_that_stands_twice_is_refused():
    assert refusal(unspent=[*UNSPENT, UNSPENT[0]]) == Reason.TICKETS


def test_a_spent_ticket_put_back_is_refused():
    assert refusal(unspent=[*UNSPENT, digest_for(KEYS, 11)]) == Reason.COUNT


def test_a_spent_ticket_put_back_and_used_again_is_refused():
    assert refusal(rows=ROWS + answer(KEYS, 11, 3)) == Reason.COUNT


def test_a_ticket_used_twice_in_place_of_another_answer_is_refused():
    assert refusal(rows=ROWS[:3] + answer(KEYS, 11, 3)) == Reason.STAMP


def test_an_answer_taken_out_is_refused():
    assert refusal(rows=ROWS[:3]) == Reason.COUNT


def test_a_comment_moved_to_another_question_is_refused():
    moved = [box.Row(2, ROWS[1].sealed, ROWS[1].stamp), box.Row(1, ROWS[2].sealed, ROWS[2].stamp)]
    assert refusal(rows=[ROWS[0], *moved, *ROWS[3:]]) == Reason.STAMP


def test_a_part_that_the_survey_does_not_have_is_refused():
    assert refusal(rows=[*ROWS[:5], box.Row(9, ROWS[5].sealed, ROWS[5].stamp)]) == Reason.COUNT


def test_a_ballot_forged_with_the_public_key_alone_is_refused():
    forged = [box.Row(row.part, row.sealed, b"\0" * 32) for row in answer(KEYS, 13, 5)]
    assert refusal(rows=ROWS + forged, unspent=UNSPENT[1:]) == Reason.STAMP


def test_the_fingerprint_knows_every_row_and_not_their_order():
    whole = box.fingerprint(ROWS, UNSPENT)
    assert whole == box.fingerprint(reversed(ROWS), reversed(UNSPENT))
    assert len({whole, box.fingerprint(ROWS[1:], UNSPENT), box.fingerprint(ROWS)}) == 3


def test_the_order_of_what_comes_out_is_left_to_chance():
    keys = make_keys("session 3", range(40))
    rows = [row for holder in range(40) for row in answer(keys, holder, 1, (f"{holder:02}", f"{holder:02}"))]
    opened = box.open_rows(keys.private_key, rows)
    in_order = [f"{holder:02}" for holder in range(40)]
    assert opened.comments[1] != in_order != opened.comments[2] != opened.comments[1]
