import pytest

from tests.turns import piece_of


@pytest.mark.parametrize(
    ("test", "piece"),
    [
        ("tests/feedback/test_a.py::test_b[sqlite]", "tests/feedback/test_a.py::test_b[sqlite]"),
        ("tests/parts/test_a.py::test_b", "tests/parts/test_a.py"),
        ("tests/attacks/test_a.py::test_b[sqlite-3]", "tests/attacks/test_a.py sqlite"),
        ("tests/attacks/test_a.py::test_c[postgresql]", "tests/attacks/test_a.py postgresql"),
    ],
)
def test_what_shares_a_house_stays_together(test, piece):
    assert piece_of(test) == piece
