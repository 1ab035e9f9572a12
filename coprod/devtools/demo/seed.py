"""Fills an empty database with three demo projects, each in one transaction: all of it or nothing."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from coprod.core.accounts.models import User
from coprod.core.accounts.services import find_or_add_user
from coprod.core.audit.services import SYSTEM
from coprod.devtools.demo import bus, hospital, library
from coprod.devtools.demo.stage import Stage
from coprod.reports.services.making import ask_for_report, make_report
from feedback.ballotbox.keystore import KeyStore
from projects.models import Project

LEAD = ("maya@riverside.example", "Maya Brennan")
ADMINISTRATOR = ("admin@coprod.example", "Ada Mills")
PLAYS = (hospital, bus, library)


def seed(*, at: datetime, store: KeyStore, say: Callable[[str], None]) -> list[Project]:
    """Make the demo projects as they stand at ``at``; return those made. Does nothing where there is a project."""
    if Project.objects.exists():
        return []
    with transaction.atomic():
        lead = find_or_add_user(email=LEAD[0], name=LEAD[1], by=SYSTEM, at=at)
        administrator()
        stages = [made(play, lead, at, store, say) for play in PLAYS]
    report_of(stages[0])
    return [stage.project for stage in stages]


def made(play, lead: User, at: datetime, store: KeyStore, say: Callable[[str], None]) -> Stage:
    stage = Stage(today=at, lead=lead)
    play.play(stage, store)
    held = stage.project.sessions.count()
    say(f"  {stage.project.name}: {len(stage.cast)} people, {held} {'session' if held == 1 else 'sessions'}")
    return stage


def report_of(stage: Stage) -> None:
    """The report of a finished project, as it was made some weeks ago."""
    at = stage.at(22)
    report = ask_for_report(project=stage.project, by=stage.lead, at=at)
    make_report(report_id=report.pk, at=at)


def administrator() -> User:
    """Somebody who may use the administration, and signs in by code like everybody."""
    email, name = ADMINISTRATOR
    return User.objects.filter(email=email).first() or User.objects.create_superuser(email, name=name)
