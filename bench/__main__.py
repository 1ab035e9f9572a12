"""`make bench`: each page as a ratio to a bare view, under the same server, in the same run."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench import ground

TIMES = 200
MAILS = 300


def main() -> None:
    """Prints a table: what, how long in the middle, how many times the bare view."""
    with tempfile.TemporaryDirectory(prefix="coprod-bench-") as name:
        folder = Path(name)
        ground.prepare(folder)
        from bench.people import fill

        with ground.broker(folder):
            migrate()
            tickets, stage = fill(ground.PEOPLE)
            with ground.site(folder) as site:
                site.cookies = signed_in(stage.lead)
                found = pages(site, tickets, finished_project(stage.lead), many_years(stage.lead))
                table(found | {"one mail of many": mails(folder)})


def migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def signed_in(user) -> str:
    """The cookie of somebody who has signed in."""
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(user)
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def finished_project(user) -> int:
    """The demo project that has a report: twelve people, four sessions."""
    from projects.models import Project

    return Project.objects.visible_to(user).get(name="Better discharge from hospital").pk


def many_years(user) -> tuple[int, int]:
    """A project of 300 people, 200 sessions and 2,000 suggestions: its id, and that of its session to come."""
    from django.utils import timezone

    from bench.large import grow
    from coprod.core.organisations.models import Organisation
    from coprod.reports.services.placing import place_project
    from projects.services.project import start_project

    at, town = timezone.now(), Organisation.objects.get(name="A large town")
    project = start_project(by=user, at=at, organisation=town, name="Many years", purpose="To be measured.")
    session = grow(project, at=at)
    place_project(project=project, by=user, at=at)
    return project.pk, session.pk


def pages(site: ground.Site, tickets: list[str], project_id: int, large: tuple[int, int]) -> dict[str, float]:
    """Milliseconds in the middle for each page."""
    from bench.cases import cases

    return {name: middle(case) for name, case in cases(site, tickets, project_id, large).items()}


def middle(case: Callable[[], object]) -> float:
    """The median time of ``case`` in milliseconds, after ten turns to get warm."""
    for _ in range(10):
        case()
    return statistics.median(timed(case) for _ in range(TIMES)) * 1000


def timed(case: Callable[[], object]) -> float:
    started = time.perf_counter()
    case()
    return time.perf_counter() - started


def mails(folder: Path) -> float:
    """Milliseconds for one mail where many leave down one connection to a real mail server."""
    from django.conf import settings
    from django.utils import timezone

    from bench.people import queue
    from coprod.core.messages.mailer import send_due
    from coprod.devtools.mailpage.sink import sink
    from coprod.devtools.supervisor.house import a_free_port

    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", a_free_port()
    server = sink(folder / "mail", settings.EMAIL_PORT)
    server.start()
    queue(MAILS, timezone.now())
    started = time.perf_counter()
    sent = send_due(kinds=["bench"])
    took = time.perf_counter() - started
    server.stop()
    return took / sent * 1000


def table(found: dict[str, float]) -> None:
    bare = next(iter(found.values()))
    nothing = found["page with nothing on it"]
    print(f"{'':24}{'ms':>8}{'times the bare view':>22}{'times the empty page':>22}")
    for name, milliseconds in found.items():
        print(f"{name:24}{milliseconds:8.2f}{milliseconds / bare:22.1f}{milliseconds / nothing:22.1f}")
    print(f"(median of {TIMES}, one connection, SQLite, {os.cpu_count()} cores)")


if __name__ == "__main__":
    main()
