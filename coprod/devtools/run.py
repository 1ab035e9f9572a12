"""`make run`: migrate, fill an empty database, start everything, walk the main job, keep serving."""

import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping

import psycopg2

from coprod.devtools.supervisor.broker import answers, leave_no_socket
from coprod.devtools.supervisor.house import ROOT, CannotStart, House, is_free, read_house
from coprod.devtools.supervisor.lock import alone_in
from coprod.devtools.supervisor.process import Process
from coprod.devtools.supervisor.processes import processes
from coprod.devtools.supervisor.supervisor import Supervisor

STEPS = {
    "migrate --verbosity 0": "Getting the database ready",
    "seed_demo": "Looking for demo projects, making them if the database is empty",
}


def say(text: str = "") -> None:
    print(text, flush=True)


def main(arguments: list[str], env: Mapping[str, str]) -> int:
    """Returns the exit code: 0 when stopped cleanly, 1 with a message when something stands in the way."""
    os.chdir(ROOT)
    try:
        house = read_house(env)
        if "--walk-only" in arguments:
            walk = command(house, env, "walk", "--again")
            return subprocess.run(walk.command, env=walk.env, check=False).returncode
        with alone_in(house):
            return run(house, env)
    except CannotStart as reason:
        print(f"\n{reason}", file=sys.stderr)
        return 1


def run(house: House, env: Mapping[str, str]) -> int:
    look_at_ports(house)
    for folder in (house.logs, house.ballot_keys, house.var / "static"):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    supervisor = Supervisor(say)
    with supervisor.until_asked_to_stop():
        parts = processes(house, env)
        services = [part for part in parts if part.name in ("broker", "mail page")]
        look_at_database(house)
        start_services(supervisor, house, services, env)
        for step, what in STEPS.items():
            prepare(supervisor, command(house, env, *step.split()), what)
        start_house(supervisor, house, [part for part in parts if part not in services])
        if not supervisor.stopping:
            supervisor.run(command(house, env, "walk"))
        if not supervisor.stopping:
            say(f"\nCoprod is at {house.site_url}/   (Ctrl-C stops it)")
            if house.own_mail:
                say(f"Its mail arrives at {house.mail_page}")
            supervisor.serve()
        say("\nStopping …")
    say("All is stopped.")
    return 0


def look_at_ports(house: House) -> None:
    """Raises CannotStart if another program listens where we would."""
    if not is_free(house.port):
        raise CannotStart(
            f"Port {house.port} is taken by another program. Please choose another, for example: "
            f"make run PORT={house.port + 80}"
        )
    if house.own_mail and not is_free(house.mail_port):
        raise CannotStart(
            f"Port {house.mail_port}, for the local mail page, is taken by another program. Please choose another, "
            f"for example: make run MAIL_PORT={house.mail_port + 80}"
        )


def look_at_database(house: House) -> None:
    """Raises CannotStart if the PostgreSQL that we were given does not answer."""
    if not house.database_url.startswith("postgres"):
        return
    try:
        psycopg2.connect(house.database_url, connect_timeout=5).close()
    except psycopg2.Error as problem:
        reason = str(problem).strip().splitlines()
        raise CannotStart(
            f"The database does not answer. Please look at DATABASE_URL. {reason[0] if reason else ''}"
        ) from None


def start_services(supervisor: Supervisor, house: House, services: list[Process], env: Mapping[str, str]) -> None:
    """Starts our own broker and mail where none is given, and waits for the broker."""
    if house.own_broker:
        leave_no_socket(house.broker_socket)
    for service in services:
        supervisor.start(service)
    url = house.environment(env)["REDIS_URL"]
    if not house.own_broker:
        say("Waiting for the broker at REDIS_URL to answer")
    if not supervisor.wait_for(lambda: answers(url), 15) and not supervisor.stopping:
        where = house.logs / "broker.log" if house.own_broker else "REDIS_URL"
        raise CannotStart(f"The broker does not answer. Please look at {where}.")


def prepare(supervisor: Supervisor, step: Process, what: str) -> None:
    """Runs one step to its end. Raises CannotStart if it fails for a reason of its own."""
    if not supervisor.stopping:
        say(what)
        if supervisor.run(step) and not supervisor.stopping:
            raise CannotStart(f"This did not work: manage.py {step.name}. What happened stands above.")


def start_house(supervisor: Supervisor, house: House, parts: list[Process]) -> None:
    """Starts the rest and waits until the first page answers."""
    if supervisor.stopping:
        return
    say("Starting web, workers and beat")
    for part in parts:
        supervisor.start(part)
    if not supervisor.wait_for(lambda: page_answers(house.port), 60) and not supervisor.stopping:
        raise CannotStart(f"The web server does not answer. Please look at {house.logs / 'web.log'}.")


def page_answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def command(house: House, env: Mapping[str, str], *arguments: str) -> Process:
    """A management command. Demo data holds finished surveys, so making it needs the key store."""
    where = {"MAIL_FOLDER": str(house.mail_folder) if house.own_mail else "", "PORT": str(house.port)}
    whole = house.environment(env) | where | (house.keys() if arguments[0] == "seed_demo" else {})
    return Process(" ".join(arguments), [sys.executable, "manage.py", *arguments], whole, log=None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
