"""One `make run` for each folder."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coprod.devtools.supervisor.house import CannotStart, House


@contextmanager
def alone_in(house: House) -> Iterator[None]:
    """Holds the folder while the block runs. Raises CannotStart if somebody holds it, or if it can't be written to."""
    try:
        house.var.mkdir(parents=True, exist_ok=True)
        file = (house.var / "run.lock").open("a+")
    except OSError as refused:
        raise CannotStart(
            f"Coprod keeps its data in {house.var}, but may not write there. "
            "Please give yourself the folder, or set VAR_DIR to another."
        ) from refused
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as held:
            raise CannotStart(f"Coprod is already running here: {whose(file.name)}") from held
        file.truncate(0)
        file.write(house.site_url)
        file.flush()
        yield


def whose(name: str) -> str:
    return Path(name).read_text() or "it is just starting."
