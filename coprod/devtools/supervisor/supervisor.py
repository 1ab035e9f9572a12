"""Starts processes in order, keeps them going, and stops them the other way round."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from coprod.devtools.supervisor.process import Process

TIME_TO_STOP = 20.0


class Supervisor:
    """Looks after processes until somebody asks it to stop. One thread only: the kernel ties children to it."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.processes: list[Process] = []
        self.stopping = False

    def start(self, process: Process) -> None:
        process.start(time.monotonic())
        self.processes.append(process)

    def look_after(self) -> None:
        """One look at every process."""
        for process in self.processes:
            process.look_after(time.monotonic(), self.say)

    def wait_for(self, ready: Callable[[], bool], seconds: float) -> bool:
        """Looks after the processes until ``ready``; False after ``seconds`` or when asked to stop."""
        end = time.monotonic() + seconds
        while not self.stopping and time.monotonic() < end:
            if ready():
                return True
            self.look_after()
            time.sleep(0.1)
        return False

    def run(self, process: Process) -> int:
        """Runs a process that ends by itself, the others looked after meanwhile; returns its exit code."""
        process.start(time.monotonic())
        self.wait_for(process.has_ended, float("inf"))
        process.ask_to_stop()
        return process.wait_until_stopped(TIME_TO_STOP)

    def serve(self) -> None:
        """Returns when asked to stop."""
        while not self.stopping:
            self.look_after()
            time.sleep(0.2)

    def stop_all(self) -> None:
        """Stops all but the first together, then the first: the broker outlives those who talk to it."""
        first, rest = self.processes[:1], self.processes[1:]
        for group in (rest, first):
            for process in reversed(group):
                process.ask_to_stop()
            end = time.monotonic() + TIME_TO_STOP
            for process in reversed(group):
                process.wait_until_stopped(max(0.1, end - time.monotonic()))

    @contextmanager
    def until_asked_to_stop(self) -> Iterator[None]:
        """Ctrl-C, a polite kill and a closed window all mean: stop everything."""

        def stop(number: int, frame: FrameType | None) -> None:
            self.stopping = True

        before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
        try:
            yield
        finally:
            self.stop_all()
            for number, handler in before.items():
                signal.signal(number, handler)
