import os
import signal
import sys
import time

import pytest

from coprod.devtools.supervisor.process import Process, meaning

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(15, signal.SIG_IGN); print('up', flush=True); time.sleep(60)",
]
FAILS = [sys.executable, "-c", "print('no'); raise SystemExit(3)"]


@pytest.fixture
def start(tmp_path):
    started = []

    def start(command):
        process = Process("test", command, os.environ, tmp_path / "log")
        process.start(now=0)
        started.append(process)
        return process

    yield start
    for process in started:
        process.wait_until_stopped(0)


def test_a_process_that_is_asked_to_stop_stops(start):
    process = start(SLEEP)
    process.ask_to_stop()
    assert process.wait_until_stopped(10) == -signal.SIGTERM
    assert process.has_ended()


def test_a_process_that_does_not_listen_is_ended(start, tmp_path):
    process = start(DEAF)
    while "up" not in (tmp_path / "log").read_text():
        time.sleep(0.01)
    process.ask_to_stop()
    assert process.wait_until_stopped(0.2) == -signal.SIGKILL


def test_a_process_that_ends_is_started_again_later_and_later(start, tmp_path):
    process, said = start(FAILS), []
    waits = []
    for now in (1, 10, 20, 100):
        process.running.wait()
        process.look_after(now, said.append)
        waits.append(process.wait)
        process.look_after(now + 0.5, said.append)
        assert process.running is None
        process.look_after(now + 31, said.append)
    assert waits == [1, 2, 4, 8]
    assert said[0] == f"test ended (code 3); starting it again in 1 s. See {tmp_path / 'log'}"


def test_a_process_that_ran_well_for_long_is_started_again_soon(start):
    process = start(FAILS)
    process.wait = 30
    process.running.wait()
    process.look_after(1000, lambda text: None)
    assert process.wait == 1


def test_a_running_process_is_left_alone(start):
    process = start(SLEEP)
    before = process.running
    process.look_after(5, lambda text: None)
    assert process.running is before


def test_an_exit_code_is_put_into_words():
    assert (meaning(-9), meaning(2)) == ("SIGKILL", "code 2")
