"""What makes up a running Coprod, in the order in which it starts."""

import sys
from collections.abc import Mapping

from coprod.devtools.supervisor.broker import broker_command
from coprod.devtools.supervisor.house import House
from coprod.devtools.supervisor.process import Process


def processes(house: House, inherited: Mapping[str, str]) -> list[Process]:
    """Broker and mail page where we keep our own, then web, worker, ballots' worker and beat."""
    env = house.environment(inherited)
    found = []
    if house.own_broker:
        found.append(Process("broker", broker_command(house), env, house.logs / "broker.log"))
    if house.own_mail:
        found.append(Process("mail page", mail_command(house), env, house.logs / "mail.log"))
    return [
        *found,
        Process("web", web_command(house), env, house.logs / "web.log"),
        Process("worker", worker_command("celery", "-c", "2"), env, house.logs / "worker.log"),
        Process(
            "worker for ballots",
            worker_command("ballots", "--pool", "solo"),
            env | house.keys(),
            house.logs / "ballots.log",
        ),
        Process("beat", beat_command(house), env, house.logs / "beat.log"),
    ]


def web_command(house: House) -> list[str]:
    config = ["--config", "python:coprod.serving", "--bind", f"{house.host}:{house.port}"]
    return [sys.executable, "-m", "gunicorn", *config, "coprod.wsgi"]


def worker_command(queue: str, *pool: str) -> list[str]:
    quiet = ["--without-gossip", "--without-mingle", "--loglevel", "WARNING"]
    return [sys.executable, "-m", "celery", "-A", "coprod", "worker", "-Q", queue, "-n", f"{queue}@%h", *pool, *quiet]


def beat_command(house: House) -> list[str]:
    schedule = ["--schedule", str(house.var / "beat-schedule"), "--pidfile", ""]
    return [sys.executable, "-m", "celery", "-A", "coprod", "beat", *schedule, "--loglevel", "WARNING"]


def mail_command(house: House) -> list[str]:
    return [
        sys.executable,
        "-m",
        "coprod.devtools.mailpage",
        f"--folder={house.mail_folder}",
        f"--smtp-port={house.smtp_port}",
        f"--page-port={house.mail_port}",
    ]
