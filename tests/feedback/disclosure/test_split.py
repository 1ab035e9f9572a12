from decimal import Decimal

from feedback.disclosure.data import Came, Nothing
from feedback.disclosure.release import decide

from .boxes import HEARD, ballots, box, keep_order


def split_of(*cast, **kwargs):
    outcome = decide(box(*cast, asked_kind=True, **kwargs), ledger=(), shuffle=keep_order)
    return {table.group: table for table in outcome.tables}, [n.rule for n in outcome.nothings if n.group == "split"]


LIVED = ballots(1, 2, 2, 3, 3, 4, 5, kind="lived")
LEARNT = ballots(2, 3, 3, 4, 4, 5, 5, kind="learnt")


def test_seven_people_of_each_kind_are_told_apart_by_means():
    tables, refused = split_of(*LIVED, *LEARNT)
    assert (tables["lived"].mean, tables["learnt"].mean, refused) == (Decimal("3.0"), Decimal("3.5"), [])


def test_a_split_never_shows_faces():
    tables, _ = split_of(*LIVED, *LIVED, *LEARNT, *LEARNT)
    assert (tables["whole"].shares is None, tables["lived"].shares, tables["lived"].rule) == (False, None, "mean")


def test_kinds_that_were_not_asked_for_are_not_told_apart():
    outcome = decide(box(*LIVED, *LEARNT), ledger=(), shuffle=keep_order)
    assert [table.group for table in outcome.tables] == ["whole"]


def test_four_people_of_one_kind_are_never_told_apart():
    _, refused = split_of(*LIVED, *ballots(1, 3, 4, 5, kind="learnt"))
    assert refused == ["few-of-a-kind"]


def test_the_same_three_people_in_two_sessions_are_not_six():
    cast = (*LIVED, *ballots(1, 3, 5, kind="learnt"), *ballots(2, 3, 4, kind="learnt", session="s2"))
    assert split_of(*cast, sessions=("s1", "s2"))[1] == ["few-of-a-kind"]


def test_who_ticked_learnt_counts_for_no_more_than_the_learnt_people_who_came():
    given = box(*LIVED, *LEARNT, asked_kind=True)
    given.came["s1"] = Came(14, 14, 4)
    assert Nothing(HEARD, "split", "few-of-a-kind") in decide(given, ledger=(), shuffle=keep_order).nothings


def test_a_few_who_said_both_keep_the_kinds_together():
    assert split_of(*LIVED, *LEARNT, *ballots(3, kind="both"))[1] == ["left-over"]


def test_seven_who_did_not_say_are_enough_to_be_left():
    assert split_of(*LIVED, *LEARNT, *ballots(1, 2, 3, 3, 4, 5, 5))[1] == []


def test_where_the_whole_group_is_alike_it_is_not_told_apart():
    assert split_of(*ballots(*[5] * 7, kind="lived"), *ballots(*[5] * 7, kind="learnt"))[1] == ["whole-too-coarse"]


def test_where_one_kind_is_alike_neither_is_told():
    assert split_of(*ballots(*[2] * 7, kind="lived"), *LEARNT)[1] == ["split-alike"]


def test_five_people_of_each_kind_are_told_apart_by_which_way_they_lean():
    lived = ballots(3, 3, 4, 2, 3, 4, kind="lived")
    learnt = ballots(3, 4, 4, 5, 4, 5, kind="learnt")
    tables, refused = split_of(*lived, *learnt)
    assert (tables["lived"].lean, tables["learnt"].lean, refused) == ("middle", "high", [])


def test_the_form_of_a_split_is_the_same_for_both_kinds():
    lived = ballots(3, 3, 4, 2, 3, 4, 4, 5, kind="lived")
    learnt = ballots(3, 4, 4, 5, 4, 5, kind="learnt")
    tables, _ = split_of(*lived, *learnt)
    assert (tables["lived"].rule, tables["lived"].bound, tables["learnt"].rule) == ("lean", 8, "lean")


def test_where_leans_could_give_somebody_away_nothing_is_told_apart():
    assert split_of(*ballots(1, 1, 1, 1, 5, 5, kind="lived"), *ballots(*[5] * 6, kind="learnt"))[1] == ["split-tells"]
