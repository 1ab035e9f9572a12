"""A whole Coprod in a folder of its own: database, web server, mail sink, and a worker that alone has the keys."""

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message

from coprod.core.web.paths import BALLOT_PREFIX
from tests.parts.postgres import free_port, postgres

ROOT = Path(__file__).parent.parent.parent


class Letters(Message):
    """Keeps every mail that arrives."""

    def __init__(self):
        super().__init__()
        self.kept = []

    def handle_message(self, message):
        self.kept.append(message)


class House:
    """The keys are in ``folder/keys``; all the rest, which a thief may take, is in ``folder/var``."""

    def __init__(self, folder: Path, database_url: str, letters: Letters, smtp_port: int):
        self.folder, self.letters, self.port = folder, letters, free_port()
        self.var, self.keys = folder / "var", folder / "keys"
        self.var.mkdir()
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        self.env = kept | {
            "DJANGO_SETTINGS_MODULE": "coprod.settings.dev",
            "PYTHONPATH": str(ROOT),
            "VAR_DIR": str(self.var),
            "DATABASE_URL": database_url,
            "EMAIL_URL": f"smtp://127.0.0.1:{smtp_port}",
            "SITE_URL": f"http://127.0.0.1:{self.port}",
        }

    def manage(self, *words):
        subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=self.env, check=True, capture_output=True)

    def step(self, name, **how):
        """Run one step of tests/attacks/steps.py as the worker for ballots, and return what it prints."""
        done = self.start(name, **how)
        out, _ = done.communicate()
        assert done.returncode == 0, out
        return json.loads(out.splitlines()[-1])

    def start(self, name, **how):
        """Start one step and return its process."""
        return subprocess.Popen(
            [sys.executable, "-m", "tests.attacks.steps", name, json.dumps(how)],
            cwd=ROOT,
            env=self.env | {"BALLOT_KEYS": str(self.keys)},
            stdout=subprocess.PIPE,
            stderr=(self.var / "worker.log").open("ab"),
            text=True,
        )

    @contextmanager
    def web(self):
        """The real web server, without the keys; its logs lie under var."""
        command = [sys.executable, "-m", "gunicorn", "--config", "python:coprod.serving"]
        with (self.var / "web.log").open("ab") as log:
            server = subprocess.Popen(
                [*command, "--bind", f"127.0.0.1:{self.port}", "coprod.wsgi"],
                cwd=ROOT,
                env=self.env,
                stdout=log,
                stderr=log,
            )
            try:
                self._wait()
                yield
            finally:
                server.terminate()
                server.wait(20)

    def _wait(self):
        for _ in range(200):
            try:
                return self.get(BALLOT_PREFIX)
            except OSError:
                time.sleep(0.1)
        raise AssertionError((self.var / "web.log").read_text())

    def get(self, path) -> str:
        return self.ask(path)[1]

    def ask(self, path, **data) -> tuple[int, str]:
        """Status and body of one request: GET, or POST where ``data`` is given."""
        body = urlencode(data).encode() if data else None
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", body, timeout=60) as response:
                assert "Set-Cookie" not in response.headers
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def tickets(self) -> dict[str, str]:
        """The ticket that each address was sent."""
        found = {}
        for letter in self.letters.kept:
            text = next(part.get_payload(decode=True).decode() for part in letter.walk() if not part.is_multipart())
            link = next(line for line in text.splitlines() if f"{BALLOT_PREFIX}t/" in line)
            found[letter["To"]] = link.split("/t/")[1].split("/")[0].strip()
        return found

    def answer(self, ticket, **answers) -> tuple[int, str]:
        return self.ask(f"{BALLOT_PREFIX}send/", ticket=ticket, **answers)


@contextmanager
def house(folder: Path, vendor: str):
    """A house on ``"sqlite"`` or ``"postgresql"``, migrated, with its mail sink."""
    letters = Letters()
    sink = Controller(letters, hostname="127.0.0.1", port=free_port())
    sink.start()
    try:
        if vendor == "sqlite":
            yield _built(House(folder, f"sqlite:///{folder / 'var' / 'coprod.sqlite3'}", letters, sink.port))
        else:
            with postgres() as url:
                yield _built(House(folder, url, letters, sink.port))
    finally:
        sink.stop()


def _built(made: House) -> House:
    made.manage("migrate", "--verbosity", "0")
    return made
