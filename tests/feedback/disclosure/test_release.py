import pytest

from feedback.disclosure.data import Came, Nothing, Outcome, Published
from feedback.disclosure.release import AlreadyPublished, decide

from .boxes import HEARD, ballots, box, keep_order, remarks


def opened(given, ledger=()) -> Outcome:
    return decide(given, ledger=ledger, shuffle=keep_order)


def test_four_ballots_publish_nothing_and_are_sealed_again():
    cast, said = ballots(1, 2, 3, 4), remarks("Warm room")
    outcome = opened(box(*cast, remarks=said))
    assert outcome == Outcome(nothings=(Nothing("", "whole", "carried"),), carry_ballots=cast, carry_remarks=said)
    assert outcome.carried is True


def test_five_ballots_are_published_and_nothing_is_sealed_again():
    outcome = opened(box(*ballots(1, 2, 3, 4, 5)))
    assert [(table.question, table.group) for table in outcome.tables] == [(HEARD, "whole")]
    assert (outcome.carry_ballots, outcome.carried) == ((), False)


def test_ballots_that_waited_make_one_block_with_the_next():
    outcome = opened(box(*ballots(4, 4, 5), *ballots(3, 4, session="s2"), sessions=("s1", "s2")))
    assert (outcome.tables[0].band, outcome.tables[0].bound) == ("5-9", 3)


def test_a_question_that_fewer_than_five_answered_is_not_shown():
    outcome = opened(box(*ballots(1, 2, 3, 4, None, None)))
    assert (outcome.tables, outcome.nothings[0]) == ((), Nothing(HEARD, "whole", "few-answers"))
    assert outcome.carried is False


def test_nothing_is_published_about_a_session_twice():
    before = [Published(("s1",), opened(box(*ballots(1, 2, 3, 4, 5))).tables[0])]
    with pytest.raises(AlreadyPublished, match="s1"):
        opened(box(*ballots(1, 2, 3, 4, 5)), before)


def test_a_session_that_waited_is_not_published_yet():
    before = [Published(("s1",), Nothing("", "whole", "carried"))]
    both = box(*ballots(1, 2), *ballots(3, 4, 5, session="s2"), sessions=("s1", "s2"))
    assert len(opened(both, before).tables) == 1


def test_five_comments_on_a_question_are_set_aside_for_review():
    said = remarks(*"abcde")
    outcome = opened(box(*ballots(1, 2, 3, 4, 5), remarks=said))
    assert (outcome.remarks, outcome.carry_remarks) == (said, ())


def test_four_comments_wait_even_where_tables_are_published():
    said = remarks(*"abcd")
    outcome = opened(box(*ballots(1, 2, 3, 4, 5), remarks=said))
    assert (outcome.remarks, outcome.carry_remarks) == ((), said)
    assert Nothing("good", "comments", "few-comments") in outcome.nothings


def test_comments_and_waiting_ballots_come_out_in_an_order_of_chance():
    said, cast = remarks(*"abcde"), ballots(1, 2, 3, 4)
    assert decide(box(*ballots(1, 2, 3, 4, 5), remarks=said), ledger=(), shuffle=list.reverse).remarks == said[::-1]
    assert decide(box(*cast), ledger=(), shuffle=list.reverse).carry_ballots == cast[::-1]


def test_no_survey_is_opened_where_fewer_than_five_came():
    with pytest.raises(ValueError, match="s1"):
        box(*ballots(1, 2), came=4)


def test_a_ballot_from_elsewhere_is_refused():
    with pytest.raises(ValueError, match="outside"):
        box(*ballots(1, session="elsewhere"))


def test_who_came_may_be_told_without_kinds():
    assert Came(9) == Came(people=9, lived=0, learnt=0)
