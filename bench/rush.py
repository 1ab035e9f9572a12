"""`python -m bench.rush`: many answer at the same time, and all are counted.

A hundred people on one survey, 8 and 32 at once, ten runs each; then 500 people within one minute. On SQLite, as
`make run` has it, and on PostgreSQL; the real web server with its two workers.
"""

import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.cases import ANSWERS, COMMENTS
from tests.attacks.house import House, house

PEOPLE, RUNS = 100, 10
CROWD, MINUTE = 500, 60


def main() -> None:
    for vendor in ("sqlite", "postgresql"):
        folder = tempfile.TemporaryDirectory(prefix="coprod-rush-")
        with folder as name, house(Path(name), vendor) as home, home.web():
            print(f"\n== {vendor}")
            for at_once in (8, 32):
                say(home, f"{PEOPLE} people, {at_once} at once, {RUNS} runs", PEOPLE, at_once, RUNS)
            in_a_minute(home)


def say(home: House, what: str, people: int, at_once: int, runs: int) -> None:
    """Let all of them answer, run after run; raises AssertionError where one fails or is lost."""
    failed, lost, took, rates = 0, 0, [], []
    for _ in range(runs):
        tickets = home.step("open_for", number=people)
        before = home.step("outcome")["ballots"]
        started = time.perf_counter()
        with ThreadPoolExecutor(at_once) as pool:
            found = list(pool.map(lambda ticket: answer(home, ticket), tickets))
        rates.append(people / (time.perf_counter() - started))
        failed += sum(not well for well, _ in found)
        took += [seconds for _, seconds in found]
        lost += people * 3 - (home.step("outcome")["ballots"] - before)
    print(
        f"{what}: {failed} failed, {lost} parts lost; {statistics.mean(rates):.0f} answers a second, "
        f"half within {statistics.median(took) * 1000:.0f} ms, the slowest {max(took) * 1000:.0f} ms"
    )
    assert (failed, lost) == (0, 0)


def in_a_minute(home: House) -> None:
    """500 people open the page, and send it, at moments spread over one minute."""
    tickets = home.step("open_for", number=CROWD)
    before = home.step("outcome")["ballots"]
    started = time.perf_counter()

    def later(number: int) -> tuple[bool, float]:
        time.sleep(max(0.0, started + number * MINUTE / CROWD - time.perf_counter()))
        home.get(f"/answers/t/{tickets[number]}/")
        return answer(home, tickets[number])

    with ThreadPoolExecutor(32) as pool:
        found = list(pool.map(later, range(CROWD)))
    seconds = time.perf_counter() - started
    failed = sum(not well for well, _ in found)
    counted = (home.step("outcome")["ballots"] - before) // 3
    slowest = max(took for _, took in found) * 1000
    what = f"{CROWD} people, page and answer, in {seconds:.0f} s"
    print(f"{what}: {failed} failed, {counted} counted, the slowest {slowest:.0f} ms")
    assert (failed, counted) == (0, CROWD)


def answer(home: House, ticket: str) -> tuple[bool, float]:
    """Whether the answer was thanked for, and how long that took, in seconds."""
    started = time.perf_counter()
    status, page = home.answer(ticket, **ANSWERS, **COMMENTS)
    return status == 200 and "have arrived" in page, time.perf_counter() - started


if __name__ == "__main__":
    main()
