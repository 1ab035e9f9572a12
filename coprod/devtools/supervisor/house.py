"""What `make run` needs to know: read from the environment, with an answer for everything that is not set."""

import os
import socket
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from zlib import crc32

ROOT = Path(__file__).resolve().parent.parent.parent.parent
LONGEST_SOCKET_PATH = 100  # the kernel allows 107 bytes


class CannotStart(Exception):
    """Something stands in the way; the message says what to do."""


@dataclass(frozen=True)
class House:
    """Where things are. Folders are absolute; an empty URL means that we start the service ourselves."""

    var: Path
    host: str
    port: int
    mail_port: int
    smtp_port: int
    site_url: str
    database_url: str
    redis_url: str
    email_url: str
    ballot_keys: Path

    @property
    def own_mail(self) -> bool:
        return not self.email_url

    @property
    def own_broker(self) -> bool:
        return not self.redis_url

    @property
    def broker_socket(self) -> Path:
        wished = self.var / "redis.sock"
        if len(str(wished)) <= LONGEST_SOCKET_PATH:
            return wished
        return Path(tempfile.gettempdir()) / f"coprod-{os.getuid()}-{crc32(str(self.var).encode()):08x}.sock"

    @property
    def logs(self) -> Path:
        return self.var / "log"

    @property
    def mail_folder(self) -> Path:
        return self.var / "mail"

    @property
    def mail_page(self) -> str:
        return f"http://localhost:{self.mail_port}/"

    def environment(self, inherited: Mapping[str, str]) -> dict[str, str]:
        """What every process gets. The key store is left out: only the worker for ballots is told where it is."""
        env = {name: value for name, value in inherited.items() if value and name != "BALLOT_KEYS"}
        env.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings.dev")
        env.setdefault("ALLOWED_HOSTS", f"localhost,127.0.0.1,[::1],{urlsplit(self.site_url).hostname}")
        env.update(
            VAR_DIR=str(self.var),
            SITE_URL=self.site_url,
            REDIS_URL=self.redis_url or f"unix://{self.broker_socket}",
            EMAIL_URL=self.email_url or f"smtp://127.0.0.1:{self.smtp_port}",
            PYTHONUNBUFFERED="1",
        )
        if self.database_url:
            env["DATABASE_URL"] = self.database_url
        return env

    def keys(self) -> dict[str, str]:
        """What the worker for ballots gets besides."""
        return {"BALLOT_KEYS": str(self.ballot_keys)}


def read_house(env: Mapping[str, str]) -> House:
    """The house that the environment describes. Raises CannotStart for a PORT that is no port, or is used twice."""
    var = Path(env.get("VAR_DIR") or ROOT / "var").resolve()
    port = port_number(env, "PORT", 8000)
    mail_port = port_number(env, "MAIL_PORT", 8025 if port == 8000 else port + 1)
    if port == mail_port:
        raise CannotStart(f"PORT and MAIL_PORT are both {port}. Please give each its own number.")
    return House(
        var=var,
        host=env.get("HOST") or "127.0.0.1",
        port=port,
        mail_port=mail_port,
        smtp_port=a_free_port(),
        site_url=(env.get("SITE_URL") or f"http://localhost:{port}").rstrip("/"),
        database_url=env.get("DATABASE_URL", ""),
        redis_url=env.get("REDIS_URL", ""),
        email_url=env.get("EMAIL_URL", ""),
        ballot_keys=Path(env.get("BALLOT_KEYS") or var / "ballot-keys").resolve(),
    )


def port_number(env: Mapping[str, str], name: str, default: int) -> int:
    """The port that ``name`` gives, 1 to 65535. Raises CannotStart for anything else."""
    text = env.get(name) or str(default)
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise CannotStart(f"{name} must be a number from 1 to 65535, not “{text}”.")
    return int(text)


def a_free_port() -> int:
    """A port on this machine that nothing listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_free(port: int) -> bool:
    """Whether a server could listen on ``port`` of this machine."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("0.0.0.0", port))  # noqa: S104 - a probe, closed at once
        except OSError:
            return False
    return True
