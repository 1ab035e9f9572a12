"""Where a demo project is played: its people, its days, and the services that everybody uses.

Everything happens through the same functions as in the product, on days of the past that are handed to them.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coprod.core.accounts.models import User
from coprod.core.accounts.services import find_or_add_user
from coprod.core.audit.services import SYSTEM
from coprod.core.organisations.services import add_member, add_organisation, add_person
from projects.models import Participant, Project, Shown
from projects.services.participant import add_participant, change_participant, note_experience, say_experience
from projects.services.project import end_phase, give_role, start_phase, start_project

LONDON = ZoneInfo("Europe/London")


@dataclass
class Stage:
    """One project and its cast. ``today`` is the day of the demo; ``day(30)`` is thirty days before it."""

    today: datetime
    lead: User
    project: Project = field(init=False)
    listener: User = field(init=False)
    cast: dict[str, Participant] = field(default_factory=dict)

    def at(self, days_ago: int, hour: int = 10, minute: int = 0) -> datetime:
        """The moment ``days_ago`` days before today (negative: to come), in London."""
        return datetime.combine(self.day(days_ago), time(hour, minute), tzinfo=LONDON)

    def day(self, days_ago: int) -> date:
        return self.today.astimezone(LONDON).date() - timedelta(days=days_ago)

    def start(self, days_ago: int, *, organisation: str, **fields) -> Project:
        """The lead starts the project, in an organisation that is made if it is new."""
        at = self.at(days_ago, hour=9)
        home = add_organisation(name=organisation, by=SYSTEM, at=at)
        add_member(organisation=home, user=self.lead, by=SYSTEM, at=at)
        self.project = start_project(organisation=home, by=self.lead, at=at, **fields)
        return self.project

    def colleague(self, days_ago: int, email: str, name: str, role: str) -> User:
        """Somebody else who signs in gets a role."""
        at = self.at(days_ago)
        user = find_or_add_user(email=email, name=name, by=self.lead, at=at)
        give_role(project=self.project, user=user, role=role, by=self.lead, at=at)
        return user

    def join(
        self, days_ago: int, key: str, name: str, kind: str = "", *, said_by_staff: str = "", **facts
    ) -> Participant:
        """Somebody joins. ``kind`` is what they say themselves, ``said_by_staff`` what a colleague noted.

        Whoever says their kind shows it to the group, with their name, unless told otherwise.
        ``facts`` are fields of the person, or of their part in the project (see CHOICES).
        """
        at = self.at(days_ago)
        choices = {name: facts.pop(name) for name in CHOICES & set(facts)}
        fields = {"email": f"{key}@people.example", "access_asked_on": at.date()} | facts
        person = add_person(organisation=self.project.organisation, name=name, by=self.lead, at=at, **fields)
        participant = add_participant(project=self.project, person=person, by=self.lead, at=at)
        if said_by_staff:
            note_experience(participant=participant, kind=said_by_staff, by=self.lead, at=at)
        if kind:
            words = choices.pop("in_own_words", None)
            say_experience(participant=participant, kind=kind, by=person, at=at, in_own_words=words)
            choices.setdefault("shown", Shown.NAME_AND_KIND)
        if choices:
            change_participant(participant=participant, by=person, at=at, **choices)
        self.cast[key] = participant
        return participant

    def people(self, *keys: str) -> list[Participant]:
        """Those named, or everybody."""
        return [self.cast[key] for key in keys or self.cast]

    def phase(self, phase: str, start: int, end: int | None = None) -> None:
        """A phase begins, and perhaps is done."""
        start_phase(project=self.project, phase=phase, on=self.day(start), by=self.lead, at=self.at(start))
        if end is not None:
            end_phase(project=self.project, phase=phase, on=self.day(end), by=self.lead, at=self.at(end))


CHOICES = {"in_own_words", "paid_by_organisation", "payment_offered", "payment_choice", "expenses_offered", "shown"}
