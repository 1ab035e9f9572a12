import pytest

from coprod.devtools.supervisor.house import CannotStart, read_house
from coprod.devtools.supervisor.lock import alone_in


def test_a_second_start_in_the_same_folder_is_told_where_the_first_is(tmp_path):
    house = read_house({"VAR_DIR": str(tmp_path / "var"), "PORT": "9100"})
    with (
        alone_in(house),
        pytest.raises(CannotStart, match="already running here: http://localhost:9100"),
        alone_in(house),
    ):
        pass
    with alone_in(house):
        pass


def test_a_folder_that_can_not_be_made_is_named(tmp_path):
    (tmp_path / "file").touch()
    house = read_house({"VAR_DIR": str(tmp_path / "file" / "var")})
    with pytest.raises(CannotStart, match="may not write there"), alone_in(house):
        pass
