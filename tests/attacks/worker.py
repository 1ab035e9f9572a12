"""A real Celery worker for ballots that does one task and ends, or dies (kill -9) at a step that it is told.

``python -m tests.attacks.worker JSON``, with ``hours`` and ``days`` by which its clock is ahead, ``die_at``, ``after``.
"""

import json
import sys
from datetime import timedelta
from types import SimpleNamespace

import django


def main():
    how = json.loads(sys.argv[1])
    django.setup()
    from celery.signals import task_postrun
    from celery.worker import state
    from django.utils import timezone

    from coprod.celery import app
    from feedback import tasks
    from tests.attacks.steps import deadly

    ahead = timedelta(hours=how.get("hours", 0), days=how.get("days", 0))
    tasks.timezone = SimpleNamespace(now=lambda: timezone.now() + ahead)
    if how.get("die_at"):
        deadly(how["die_at"], how.get("after", 0))

    def stop(**_):
        state.should_stop = 0

    task_postrun.connect(stop, weak=False)
    quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat", "--loglevel", "ERROR"]
    app.worker_main(["worker", "--pool", "solo", "-Q", "ballots", *quiet])


if __name__ == "__main__":
    main()
