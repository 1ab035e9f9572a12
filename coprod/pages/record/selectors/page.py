"""Everything that the record of one session shows, read once."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count

from projects.models import Action, Decision, Participant
from sessions.models import AgendaState, Reply, SessionState
from sessions.services.session import PARTS

ON_THE_DAY = (AgendaState.SUGGESTED, AgendaState.KEPT, AgendaState.TALKED_ABOUT, AgendaState.PUT_OFF)
DEALT_WITH = (AgendaState.TALKED_ABOUT, AgendaState.PUT_OFF)


@dataclass(frozen=True)
class RecordPage:
    """One session with its people, agenda, suggestions, decisions and actions; each list is read at most once."""

    session: object

    @property
    def project(self):
        return self.session.project

    @property
    def open(self):
        return self.session.state == SessionState.PLANNED

    @cached_property
    def came(self):
        """The participants recorded as having come, by name."""
        rows = self.session.attendances.select_related("participant__person")
        return [row.participant for row in rows]

    @cached_property
    def people(self):
        """Those who could have come: everybody in the project now, and whoever is recorded and has left since."""
        current = Participant.objects.current().filter(project=self.project).select_related("person")
        here = {one.pk: one for one in [*current, *self.came]}
        return sorted(here.values(), key=lambda one: (one.person.called.casefold(), one.pk))

    @cached_property
    def said_yes(self):
        return set(self.session.invitations.filter(reply=Reply.YES).values_list("participant_id", flat=True))

    @cached_property
    def items(self):
        return list(self.session.agenda.filter(state__in=ON_THE_DAY).select_related("proposer__person"))

    @cached_property
    def suggestions(self):
        return list(self.session.suggestions.select_related("participant__person", "reply").order_by("pk"))

    @cached_property
    def decisions(self):
        here = Decision.objects.filter(project=self.project, session_id=self.session.pk)
        return list(here.annotate(takers_count=Count("takers")).order_by("pk"))

    @cached_property
    def open_questions(self):
        return list(Decision.objects.filter(project=self.project, taken_on=None).order_by("created_at", "pk"))

    @cached_property
    def actions(self):
        here = Action.objects.filter(project=self.project, session_id=self.session.pk)
        return list(here.prefetch_related("owners__person").order_by("pk"))

    @cached_property
    def next_session(self):
        later = self.project.sessions.filter(state=SessionState.PLANNED, starts_at__gt=self.session.starts_at)
        return later.order_by("starts_at", "pk").first()

    @property
    def dealt_with(self):
        return [item for item in self.items if item.state in DEALT_WITH]

    @property
    def counts(self):
        """How many there are of each of PARTS."""
        lists = (self.came, self.dealt_with, self.suggestions, self.decisions, self.actions)
        return {part: len(rows) for part, rows in zip(PARTS, lists, strict=True)}

    @property
    def found(self):
        """For each of PARTS ``"some"``, ``"none"`` or ``"skipped"``: what was written down says more than a tick."""
        said = self.session.gone_through
        return {
            part: "some" if number else "none" if said.get(part) == "none" else "skipped"
            for part, number in self.counts.items()
        }
