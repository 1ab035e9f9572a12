"""A whole Coprod, started as people start it, on a database and in a folder of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from tests.guards.source import ROOT
from tests.parts.postgres import free_port

PATIENCE = 240


@dataclass
class RunningHouse:
    """The supervisor, where it writes, and the settings it was given."""

    process: subprocess.Popen
    env: dict[str, str]
    output: Path

    @property
    def said(self) -> str:
        return self.output.read_text()

    def until(self, words: str) -> str:
        """Waits until the supervisor has said ``words``; returns all it said."""
        end = time.monotonic() + PATIENCE
        while words not in self.said:
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError(f"“{words}” was not said:\n{self.said}\n{self.logs()}")
            time.sleep(0.2)
        return self.said

    def logs(self) -> str:
        return "\n".join(f"{log.name}: {log.read_text()[-2000:]}" for log in Path(self.env["VAR_DIR"]).glob("log/*"))

    def processes(self) -> dict[int, str]:
        """What runs in this folder: the number and the command of each process."""
        found = {}
        mark = f"VAR_DIR={self.env['VAR_DIR']}".encode()
        for entry in Path("/proc").iterdir():
            if entry.name.isdecimal() and mark in read(entry / "environ").split(b"\0"):
                found[int(entry.name)] = read(entry / "cmdline").replace(b"\0", b" ").decode()
        return found

    def kill(self, words: str) -> None:
        """Kills, without asking, every process whose command has these words in it."""
        for number, command in self.processes().items():
            if words in command:
                os.kill(number, signal.SIGKILL)

    def start_again(self) -> subprocess.CompletedProcess:
        """Starts a second one in the same folder."""
        return subprocess.run(COMMAND, cwd=ROOT, env=self.env, capture_output=True, text=True, timeout=60)

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(60)


COMMAND = [sys.executable, "-m", "coprod.devtools.run"]
OTHERS = {"REDIS_URL", "EMAIL_URL", "SECRET_KEY", "BALLOT_KEYS", "SITE_URL", "DJANGO_SETTINGS_MODULE", "DATABASE_URL"}


@contextmanager
def running_house(folder: Path, **settings: str) -> Iterator[RunningHouse]:
    """Starts a house; stops it at the end if nobody did."""
    port = free_port()
    clean = {name: value for name, value in os.environ.items() if name not in OTHERS}
    own = {"VAR_DIR": str(folder / "var"), "PORT": str(port), "MAIL_PORT": str(free_port())}
    env = clean | own | settings
    output = folder / f"said-{len(list(folder.glob('said-*')))}"
    with output.open("w") as file:
        process = subprocess.Popen(COMMAND, cwd=ROOT, env=env, stdout=file, stderr=subprocess.STDOUT)
    try:
        yield RunningHouse(process, env, output)
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(60)


@contextmanager
def own_database() -> Iterator[dict[str, str]]:
    """The setting that names a database of its own: a new one on the tests' PostgreSQL, else a file."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield {}
        return
    name = f"house_{os.getpid()}"
    execute(url, f"create database {name}")
    try:
        yield {"DATABASE_URL": urlunsplit(urlsplit(url)._replace(path=f"/{name}"))}
    finally:
        execute(url, f"drop database {name} with (force)")


def execute(url: str, sql: str) -> None:
    import psycopg2

    connection = psycopg2.connect(url)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(sql)
    connection.close()


def read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
