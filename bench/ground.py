"""What is measured on: the demo projects, a large group with an open survey, a server of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from coprod.devtools.supervisor.house import ROOT, a_free_port

PEOPLE = 300


@dataclass
class Site:
    """The server, asked over one connection that stays open."""

    connection: HTTPConnection
    cookies: str = ""

    def ask(self, path: str, fields: dict[str, str] | None = None) -> bytes:
        """The page at ``path``, or what comes of sending ``fields`` there. Raises RuntimeError for any other status."""
        headers = {"Host": "localhost", "Cookie": self.cookies} if self.cookies else {"Host": "localhost"}
        body = None if fields is None else urlencode(fields)
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request("POST" if body else "GET", path, body, headers)
        answer = self.connection.getresponse()
        page = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
        return page


def prepare(folder: Path) -> None:
    """Points the settings at ``folder`` and starts Django. Nothing of Django may be imported before."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "VAR_DIR": str(folder),
        "BALLOT_KEYS": str(folder / "keys"),
        "REDIS_URL": f"unix://{folder / 'redis.sock'}",
    }
    (folder / "static").mkdir()
    import django

    django.setup()


@contextmanager
def broker(folder: Path) -> Iterator[None]:
    """A broker that keeps nothing, where the settings look for it."""
    from coprod.devtools.supervisor.broker import answers, server_program

    socket = folder / "redis.sock"
    command = [server_program(), "--port", "0", "--unixsocket", str(socket), "--save", ""]
    with started(command, lambda: answers(f"unix://{socket}"), folder):
        yield


@contextmanager
def started(command: list[str], ready, folder: Path) -> Iterator[None]:
    """Runs ``command`` while the block runs."""
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)
    try:
        end = time.monotonic() + 30
        while not ready():
            if time.monotonic() > end:
                raise RuntimeError(f"{command[0]} did not start: {(folder / 'log').read_text()[-2000:]}")
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(20)


@contextmanager
def site(folder: Path) -> Iterator[Site]:
    """A server with one worker, so that what is measured is the work and not the waiting."""
    port = a_free_port()
    config = ["--config", "python:coprod.serving", "--workers", "1", "--keep-alive", "60"]
    command = [sys.executable, "-m", "gunicorn", *config, "--bind", f"127.0.0.1:{port}", "coprod.wsgi"]
    connection = HTTPConnection("127.0.0.1", port, timeout=30)

    def ready() -> bool:
        try:
            return Site(connection).ask("/hello/") == b"hello"
        except OSError:
            connection.close()
            return False

    with started(command, ready, folder):
        yield Site(connection)
        connection.close()
