import pytest
from nacl.public import PrivateKey

from feedback.ballotbox import sealing
from feedback.ballotbox.limits import COMMENT_BYTES, COMMENT_CHARACTERS
from feedback.ballotbox.refusals import Reason, Refused, TooLong
from feedback.ballotbox.sealing import Answers

PRIVATE = PrivateKey.generate()
PUBLIC = PRIVATE.public_key.encode().hex()
KEY = PRIVATE.encode()
NOTHING = Answers({}, "", ("", ""))
MUCH = Answers({f"question_{n}": 5 for n in range(20)}, "learnt", ("a" * COMMENT_CHARACTERS, "Diolch — ŵyŷ"))


@pytest.mark.parametrize(
    ("answers", "is_empty"),
    [
        (NOTHING, True),
        (Answers({}, "lived", ("",)), True),
        (Answers({"heard": 1}), False),
        (Answers({}, "", ("", "Tea")), False),
    ],
)
def test_answers_are_empty_where_no_question_is_answered(answers, is_empty):
    assert answers.is_empty is is_empty


def test_what_is_sealed_is_opened_again():
    closed, first, second = sealing.seal(PUBLIC, MUCH)
    opened = sealing.open_closed(KEY, closed)
    assert (opened.faces, opened.kind) == (MUCH.faces, "learnt")
    assert [sealing.open_comment(KEY, first), sealing.open_comment(KEY, second)] == list(MUCH.comments)


def test_nothing_and_much_take_the_same_room():
    assert [len(part) for part in sealing.seal(PUBLIC, NOTHING)] == [len(part) for part in sealing.seal(PUBLIC, MUCH)]


def test_a_sealed_part_stays_under_the_size_that_postgresql_moves_elsewhere():
    closed, comment, _ = sealing.seal(PUBLIC, MUCH)
    assert len(closed) < 1500
    assert len(comment) < 1900


def test_the_same_answers_never_look_the_same():
    assert sealing.seal(PUBLIC, NOTHING)[0] != sealing.seal(PUBLIC, NOTHING)[0]


def test_a_comment_that_does_not_fit_is_refused_by_its_excess():
    with pytest.raises(TooLong) as refusal:
        sealing.seal(PUBLIC, Answers({}, "", ("a" * (COMMENT_BYTES + 5),)))
    assert refusal.value.over == 7


@pytest.mark.parametrize(("length", "over"), [(COMMENT_BYTES - 2, 0), (COMMENT_BYTES, 2)])
def test_how_much_too_long_a_comment_is_can_be_asked_before(length, over):
    assert sealing.too_long_by("a" * length) == over


@pytest.mark.parametrize("reader", [sealing.open_closed, sealing.open_comment])
def test_another_key_opens_nothing(reader):
    with pytest.raises(Refused) as refusal:
        reader(PrivateKey.generate().encode(), sealing.seal(PUBLIC, NOTHING)[0])
    assert refusal.value.reason == Reason.SEAL


def test_a_part_of_another_size_is_not_opened():
    closed = sealing.seal(PUBLIC, NOTHING)[0]
    with pytest.raises(Refused) as refusal:
        sealing.open_comment(KEY, closed)
    assert refusal.value.reason == Reason.SEAL
