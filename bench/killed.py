"""`python -m bench.killed`: the worker for ballots dies (kill -9) at every step, with 200 people.

Twice: with a Redis server over the network and PostgreSQL, and with what `make run` starts by itself, a broker on a
private socket and SQLite. A real Celery worker takes each task from the broker. Says what it did, with figures.
"""

import json
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import SimpleNamespace

from coprod.devtools.supervisor.broker import answers, broker_command, server_program
from tests.attacks.house import ROOT, House, house
from tests.parts.postgres import free_port

PEOPLE = 200
OVER = {"days": 7, "hours": 1}
OPENING = [
    ("feedback.services.opening:_fresh_keys", 0),
    ("feedback.ballotbox.keystore:KeyStore.put", 0),
    ("feedback.services.opening:_write", 0),
    ("feedback.services.opening:queue_survey_mails", 0),
    ("feedback.services.opening:record", 0),
]
SENDING = [
    ("coprod.core.messages.services:claim_due", 0),
    ("feedback.services.sending:write_mail", 40),
    ("coprod.core.messages.services:begin", 40),
    ("django.core.mail:EmailMultiAlternatives.send", 40),
    ("coprod.core.messages.services:mark_sent", 40),
]
RELEASE = [
    ("feedback.services.release:trusted", 0),
    ("feedback.ballotbox.box:check", 0),
    ("feedback.ballotbox.box:open_rows", 0),
    ("feedback.services.release:decide", 0),
    ("feedback.ballotbox.keystore:KeyStore.note_box", 0),
    ("feedback.services.release:publish", 0),
    ("feedback.services.release:lay_by", 0),
    ("feedback.services.release:cancel_survey_mails", 0),
    ("feedback.services.release:record", 0),
    ("feedback.ballotbox.keystore:KeyStore.destroy", 0),
    ("feedback.ballotbox.keystore:shred", 0),
    ("feedback.services.release:leave_no_traces", 0),
    ("feedback.ballotbox.keystore:KeyStore.settle", 0),
]


def main() -> None:
    once("Redis and PostgreSQL", "postgresql", over_network)
    once("as `make run` starts it", "sqlite", own)


def once(name: str, vendor: str, broker: Callable[[House], AbstractContextManager[None]]) -> None:
    print(f"\n== {name}")
    with (
        tempfile.TemporaryDirectory(prefix="coprod-killed-") as folder,
        house(Path(folder), vendor) as home,
        broker(home),
        home.web(),
    ):
        walk(home)


@contextmanager
def over_network(home: House) -> Iterator[None]:
    port = free_port()
    home.env["REDIS_URL"] = f"redis://127.0.0.1:{port}/0"
    command = [server_program(), "--port", str(port), "--bind", "127.0.0.1", "--appendonly", "yes"]
    with running([*command, "--dir", str(home.folder)], home):
        yield


@contextmanager
def own(home: House) -> Iterator[None]:
    socket = home.var / "redis.sock"
    home.env["REDIS_URL"] = f"unix://{socket}"
    with running(broker_command(SimpleNamespace(var=home.var, broker_socket=socket)), home):
        yield


@contextmanager
def running(command: list[str], home: House) -> Iterator[None]:
    with (home.folder / "broker.log").open("ab") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        while not answers(home.env["REDIS_URL"]):
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(20)


def walk(home: House) -> None:
    """From the session to the published tables, with a death at each step; raises AssertionError for anything lost."""
    addresses = home.step("people", number=PEOPLE)["addresses"]
    for name, after in OPENING:
        die(home, name, after)
    for name, after in SENDING:
        die(home, name, after)
    home.step("give_back", minutes=6)
    work(home)
    say_mails(home, addresses)
    send_answers(home)
    for name, after in RELEASE:
        die(home, name, after, **OVER)
    work(home, **OVER)
    say_release(home)


def die(home: House, name: str, after: int, **when: int) -> None:
    """The worker takes the task from the broker and kills itself at *name*."""
    code = work(home, die_at=name, after=after, **when)
    assert code == -signal.SIGKILL, f"the worker came past {name}: {code}"
    print(f"killed at {name.partition(':')[2]}{f' after {after}' if after else ''}")


def work(home: House, **how) -> int:
    """One task through the broker to a worker of its own; returns how the worker ended."""
    home.step("nudge")
    command = [sys.executable, "-m", "tests.attacks.worker", json.dumps(how)]
    env = home.env | {"BALLOT_KEYS": str(home.keys), "C_FORCE_ROOT": "1"}
    with (home.var / "worker.log").open("ab") as log:
        return subprocess.run(command, cwd=ROOT, env=env, stdout=log, stderr=log, timeout=120, check=False).returncode


def say_mails(home: House, addresses: list[str]) -> None:
    got = Counter(letter["To"] for letter in home.letters.kept)
    states = home.step("outcome")["messages"]
    twice = [address for address, number in got.items() if number > 1]
    arrived = f"{sum(got.values())} arrived at {len(got)} of {len(addresses)} people"
    print(f"mails: {arrived}, {len(twice)} twice; rows {states}")
    assert twice == []
    assert states.get("sent", 0) + states.get("unsure", 0) == len(addresses)
    assert len(addresses) - len(got) <= states["unsure"]


def send_answers(home: House) -> None:
    tickets = list(home.tickets().values())
    with ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(lambda n: home.answer(tickets[n], listened="4", good=f"Good {n}"), range(len(tickets))))
    home.answered = [f"Good {n}" for n in range(len(tickets))]
    assert [status for status, _ in pages] == [200] * len(tickets)
    print(f"answers: {len(tickets)} sent and thanked for")


def say_release(home: House) -> None:
    after = home.step("outcome")
    counted = Counter(after["comments"])
    files = sorted({path.suffix for path in home.keys.iterdir() if path.name != "lock"})
    print(
        f"released: {after['states']}, {after['tables']} table, {len(after['comments'])} comments of "
        f"{len(home.answered)}, none twice: {max(counted.values()) == 1}; tickets {after['tickets']}, "
        f"ballots {after['ballots']}, key store {files}"
    )
    assert after["comments"] == sorted(home.answered)
    assert (after["states"], after["tickets"], after["ballots"], after["tables"]) == (["released"], 0, 0, 1)


if __name__ == "__main__":
    main()
