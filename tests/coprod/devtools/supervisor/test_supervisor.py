import os
import signal
import sys

import pytest

from coprod.devtools.supervisor.process import Process
from coprod.devtools.supervisor.supervisor import Supervisor

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def supervisor():
    return Supervisor(lambda text: None)


@pytest.fixture
def process(tmp_path):
    return lambda command: Process("test", command, os.environ, tmp_path / "log")


def test_everything_is_stopped_when_the_block_ends(supervisor, process):
    with supervisor.until_asked_to_stop():
        for _ in range(3):
            supervisor.start(process(SLEEP))
        running = [part.running for part in supervisor.processes]
    assert [one.returncode for one in running] == [-signal.SIGTERM] * 3


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_each_way_of_asking_ends_the_wait(supervisor, number):
    before = signal.getsignal(number)
    with supervisor.until_asked_to_stop():
        os.kill(os.getpid(), number)
        supervisor.serve()
    assert supervisor.stopping
    assert signal.getsignal(number) is before


def test_waiting_ends_when_ready_or_when_time_is_up(supervisor):
    assert supervisor.wait_for(lambda: True, 1) is True
    assert supervisor.wait_for(lambda: False, 0.15) is False


def test_a_command_that_ends_by_itself_gives_its_code(supervisor, process):
    assert supervisor.run(process([sys.executable, "-c", "raise SystemExit(4)"])) == 4


def test_a_process_that_died_is_looked_after_while_serving(supervisor, process):
    with supervisor.until_asked_to_stop():
        died = process([sys.executable, "-c", ""])
        supervisor.start(died)
        died.running.wait()
        supervisor.look_after()
        assert (died.running, died.wait) == (None, 1)
