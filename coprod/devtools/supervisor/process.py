"""One process that the supervisor looks after: started, started again when it ends, stopped."""

import ctypes
import os
import signal
import subprocess
from collections.abc import Callable, Mapping
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path

LONGEST_WAIT = 30.0
LONG_ENOUGH = 60.0  # a process that ran this many seconds is well again
PR_SET_PDEATHSIG = 1


@dataclass
class Process:
    """``command`` with ``env``, output in ``log``. Only the main process is asked to stop: its children are its own."""

    name: str
    command: list[str]
    env: Mapping[str, str]
    log: Path | None
    running: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    started_at: float = 0.0
    start_again_at: float = 0.0
    wait: float = 0.0

    def start(self, now: float) -> None:
        """Starts it; without a log its output goes where ours goes."""
        with nullcontext() if self.log is None else self.log.open("ab") as output:
            self.running = subprocess.Popen(
                self.command,
                env=dict(self.env),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=end_with_the_supervisor,
            )
        self.started_at = now

    def look_after(self, now: float, say: Callable[[str], None]) -> None:
        """Starts the process again if it ended: after 1 second, then 2, 4, … at most 30."""
        if self.running is None:
            if now >= self.start_again_at:
                self.start(now)
            return
        code = self.running.poll()
        if code is None:
            return
        self.sweep_up()
        self.wait = 1.0 if now - self.started_at > LONG_ENOUGH else min(LONGEST_WAIT, max(1.0, self.wait * 2))
        self.start_again_at = now + self.wait
        self.running = None
        say(f"{self.name} ended ({meaning(code)}); starting it again in {self.wait:.0f} s. See {self.log}")

    def has_ended(self) -> bool:
        return self.running is None or self.running.poll() is not None

    def ask_to_stop(self) -> None:
        if self.running is not None and self.running.poll() is None:
            self.running.terminate()

    def wait_until_stopped(self, seconds: float) -> int:
        """Waits for a clean end, then ends what is left of it and of those it started; returns the exit code."""
        if self.running is None:
            return 0
        with suppress(subprocess.TimeoutExpired):
            self.running.wait(seconds)
        self.sweep_up()
        code = self.running.wait(5)
        self.running = None
        return code

    def sweep_up(self) -> None:
        """Ends what a killed process left: its session is its own, so nobody else can be in it."""
        if self.running is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.running.pid, signal.SIGKILL)


def end_with_the_supervisor() -> None:
    """Asks the kernel to stop this process when the supervisor is gone, however it went."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def meaning(code: int) -> str:
    """What an exit code says, for people: a signal's name or the number."""
    return signal.Signals(-code).name if code < 0 else f"code {code}"
