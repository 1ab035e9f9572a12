"""A large group with an open survey, made through the services."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from coprod.devtools.demo.meetings import WHOLE
from coprod.devtools.demo.seed import LEAD, seed
from coprod.devtools.demo.stage import Stage
from feedback.custody import key_store
from feedback.services.opening import open_survey
from feedback.services.sending import tickets_of
from sessions.services.record import record_attendance
from sessions.services.session import close_session, plan_session


def fill(people: int) -> tuple[list[str], Stage]:
    """The demo projects, and a project of ``people`` with an open survey; returns its tickets and its stage."""
    from coprod.core.accounts.models import User

    now, store = timezone.now(), key_store()
    seed(at=now, store=store, say=lambda text: None)
    with transaction.atomic():
        stage = Stage(today=now, lead=User.objects.get(email=LEAD[0]))
        stage.start(3, organisation="A large town", name="A large group", purpose="To be measured.")
        for number in range(people):
            stage.join(2, f"person{number}", f"Person {number}", "lived" if number % 2 else "learnt")
        session = held(stage)
        survey = open_survey(session=session, store=store, at=now, closes_at=now + timedelta(days=7))
        return sorted(tickets_of(survey, store).values()), stage


def held(stage: Stage):
    starts_at = stage.at(1)
    times = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=2)}
    session = plan_session(project=stage.project, by=stage.lead, at=stage.at(2), title="All of us", **times)
    record_attendance(session=session, participants=stage.people(), by=stage.lead, at=times["ends_at"])
    return close_session(session=session, by=stage.lead, at=times["ends_at"], gone_through=WHOLE)


def queue(mails: int, at) -> None:
    """Puts messages in the outbox, one for each person of the large group."""
    from coprod.core.messages.services import queue_message
    from coprod.core.organisations.models import Person

    with transaction.atomic():
        for person in Person.objects.exclude(email="").order_by("-id")[:mails]:
            queue_message(kind="bench", person=person, subject="To be measured", text="Hello. " * 60, at=at)
