"""`python -m bench.cpu`: processor time of a full answer in each look, beside a bare view in the same process."""

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import ground
from bench.cases import ANSWERS, COMMENTS

PEOPLE = 15
TURNS = 300


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="coprod-cpu-") as name:
        ground.prepare(Path(name))
        from bench.__main__ import migrate

        migrate()
        from django.test import Client

        client = Client(SERVER_NAME="localhost")
        bare = middle(lambda: well(client.get("/hello/")))
        print(f"hello (bare view): {bare:.2f} ms")
        for look in ("", "easy-read/", "large-print/", "one-at-a-time/"):
            page, send = of_one_look(client, look)
            ratio = (page + send) / bare
            print(f"{look or 'one page'}: page {page:.2f} ms, send {send:.2f} ms, {ratio:.1f} times the bare view")


def of_one_look(client, look: str) -> tuple[float, float]:
    """Milliseconds for the page and for sending it, each time with the code of somebody else."""
    to_see, to_send = tickets(), tickets()
    page = middle(lambda: well(client.get(f"/answers/t/{next(to_see)}/{look}")))
    return page, middle(lambda: well(client.post("/answers/send/", said(next(to_send)))))


def well(response) -> None:
    """Raises RuntimeError for anything but a page that came."""
    if response.status_code != 200:
        raise RuntimeError(response.status_code)


def middle(case: Callable[[], object]) -> float:
    """Milliseconds of processor time of one ``case``, the mean of TURNS after ten to get warm."""
    for _ in range(10):
        case()
    started = time.process_time()
    for _ in range(TURNS):
        case()
    return (time.process_time() - started) / TURNS * 1000


def tickets() -> Iterator[str]:
    """Codes of people in groups of fifteen, each group with its own survey, made before they are needed."""
    from tests.attacks.steps import open_for

    made = [code for _ in range((TURNS + 10) // PEOPLE + 1) for code in open_for(number=PEOPLE)]
    return iter(made)


def said(ticket: str) -> dict[str, str]:
    return {"ticket": ticket} | ANSWERS | COMMENTS


if __name__ == "__main__":
    main()
