"""The Celery application: two queues, one schedule.

The queue ``ballots`` is read by one worker alone, the only process that is given the key store.
"""

import os

from celery import Celery
from celery.contrib.django.task import DjangoTask
from celery.schedules import crontab
from django.db import transaction

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings.dev")


class Nudge(DjangoTask):
    """Tells a worker, after the commit, of a row that says what is due.

    A broker that is away harms nothing: what was saved stays saved, and the schedule finds the row.
    """

    def delay_on_commit(self, **kwargs):
        def nudge():
            self.delay(**kwargs)

        nudge.says = (self.name, kwargs)
        if nudge.says not in _said_already():
            transaction.on_commit(nudge, robust=True)


def _said_already():
    """Return what leaves with this commit. A part that was undone is not among it; what goes on holds for us too."""
    return [getattr(left, "says", None) for _parts, left, _robust in transaction.get_connection().run_on_commit]


app = Celery("coprod", task_cls=Nudge)
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

app.conf.task_routes = {"feedback.tasks.*": {"queue": "ballots"}, "coprod.devtools.tasks.*": {"queue": "ballots"}}
app.conf.beat_schedule = {
    "send what is due": {"task": "coprod.core.messages.tasks.send_due_messages", "schedule": 20.0},
    "remind of sessions": {"task": "sessions.tasks.queue_reminders", "schedule": crontab(minute="*/10")},
    "open, remind, release": {"task": "feedback.tasks.sweep_surveys", "schedule": 30.0},
    "destroy old lists": {"task": "projects.tasks.destroy_old_lists", "schedule": crontab(minute=20)},
    "forget old sendings": {"task": "coprod.core.web.tasks.forget_old_sendings", "schedule": crontab(minute=40)},
    "make reports asked for": {"task": "coprod.reports.tasks.make_due_reports", "schedule": 30.0},
}
