from decimal import Decimal

import pytest

from feedback.disclosure.groups import Counted, band, count, describe, lean


def counted(*faces: int, people: int | None = None) -> Counted:
    return Counted(faces, sum(faces) if people is None else people)


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (5, "5-9"),
        (9, "5-9"),
        (10, "10-14"),
        (14, "10-14"),
        (15, "15-24"),
        (24, "15-24"),
        (49, "25-49"),
        (99, "50-99"),
        (100, "100-"),
    ],
)
def test_the_number_of_answers_is_told_as_a_band(size, told):
    assert band(size) == told


def test_the_same_three_people_twice_are_three():
    twice = count({"s1": [4, 4, 4], "s2": [5, 5, 5]}, {"s1": 9, "s2": 9})
    assert (twice.size, twice.people) == (6, 3)


def test_no_more_people_stand_behind_a_kind_than_came_and_could_be_of_it():
    assert count({"s1": [4, 4, 4, 4, 4, 4]}, {"s1": 4}).people == 4


def test_no_answers_have_nobody_behind_them():
    assert count({}, {}).people == 0


@pytest.mark.parametrize(
    ("faces", "way"),
    [
        ((0, 0, 2, 2, 1), "high"),
        ((1, 2, 2, 0, 0), "low"),
        ((1, 1, 1, 1, 1), "middle"),
        ((0, 0, 3, 1, 2), "middle"),
        ((3, 0, 3, 0, 0), "middle"),
    ],
)
def test_a_group_leans_where_more_than_half_of_it_does(faces, way):
    assert lean(faces) == way


@pytest.mark.parametrize("size", [5, 6])
def test_five_or_six_people_are_told_as_a_lean(size):
    table = describe("q", "whole", counted(0, 0, 1, 0, size - 1))
    assert (table.lean, table.mean, table.shares, table.most, table.rule) == ("high", None, None, None, "lean")


def test_many_ballots_of_the_same_few_people_are_told_as_a_lean():
    table = describe("q", "whole", counted(0, 2, 2, 2, 2, people=4))
    assert (table.lean, table.band, table.bound) == ("middle", "5-9", 4)


def test_seven_people_get_a_mean_to_the_nearest_half():
    table = describe("q", "whole", counted(0, 0, 1, 3, 3))
    assert (table.mean, table.shares, table.rule) == (Decimal("4.5"), None, "mean")


def test_a_mean_half_way_between_goes_up():
    assert describe("q", "whole", counted(0, 2, 2, 4, 0)).mean == Decimal("3.5")


def test_ten_people_get_a_mean_to_a_tenth_and_five_shares():
    table = describe("q", "whole", counted(1, 1, 2, 3, 3))
    assert (table.mean, table.shares, table.rule) == (Decimal("3.6"), (1, 1, 2, 3, 3), "faces")


@pytest.mark.parametrize("others", [0, 1, 2, 3])
def test_where_all_but_three_or_fewer_are_alike_only_that_answer_is_named(others):
    table = describe("q", "whole", counted(others, 0, 0, 0, 12 - others))
    assert (table.most, table.mean, table.shares, table.rule) == (5, None, None, "most")


def test_where_four_differ_the_answers_are_shown():
    assert describe("q", "whole", counted(4, 0, 0, 0, 8)).shares == (3, 0, 0, 0, 7)


@pytest.mark.parametrize(
    ("faces", "centre"),
    [
        ((0, 0, 1, 0, 4), "4"),
        ((5, 0, 0, 0, 0), "2"),
        ((0, 0, 5, 0, 0), "3"),
        ((0, 7, 0, 0, 0), "2"),
        ((0, 0, 1, 3, 3), "4.5"),
    ],
)
def test_a_table_has_one_number_for_who_needs_one(faces, centre):
    assert describe("q", "whole", counted(*faces)).centre == Decimal(centre)
