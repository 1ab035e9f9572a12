"""The Celery application: two queues, one schedule.

The queue ``ballots`` is read by one worker alone, the only process that is given the key store.
"""

import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings.dev")

app = Celery("coprod")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

app.conf.task_routes = {"feedback.tasks.*": {"queue": "ballots"}}
app.conf.beat_schedule = {
    "send what is due": {"task": "coprod.core.messages.tasks.send_due_messages", "schedule": 20.0},
    "remind of sessions": {"task": "sessions.tasks.queue_reminders", "schedule": crontab(minute="*/10")},
    "open, remind, release": {"task": "feedback.tasks.sweep_surveys", "schedule": 30.0},
    "make reports asked for": {"task": "coprod.reports.tasks.make_due_reports", "schedule": 30.0},
}
