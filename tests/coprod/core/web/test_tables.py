import pytest

from coprod.core.web.tables import Table

TABLE = Table("Sessions", ["Session", "Came"], [["1 October", 9]], frozenset({1}))


def test_the_first_cell_of_a_row_is_its_heading():
    assert TABLE.lines == [("1 October", [(9, "Came", True)])]


def test_columns_know_whether_they_hold_numbers():
    assert TABLE.columns == [("Session", False), ("Came", True)]


def test_a_row_with_a_cell_too_many_is_a_mistake():
    with pytest.raises(ValueError, match="zip"):
        _ = Table("Sessions", ["Session"], [["1 October", 9]]).lines
