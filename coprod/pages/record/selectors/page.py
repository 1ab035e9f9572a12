"""Everything that the record of one session shows, read once."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, Exists, OuterRef, Prefetch, Q

from projects.models import Action, Decision, Participant
from sessions.models import AgendaState, Attendance, Invitation, Reply, SessionState
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
    def people(self):
        """Those who could have come: everybody in the project now, and whoever is recorded and has left since."""
        came = Attendance.objects.filter(session=self.session, participant=OuterRef("pk"))
        yes = Invitation.objects.filter(session=self.session, participant=OuterRef("pk"), reply=Reply.YES)
        here = Participant.objects.filter(project=self.project).annotate(here=Exists(came), said_yes=Exists(yes))
        found = here.filter(Q(left_on=None) | Q(here=True)).select_related("person")
        return sorted(found, key=lambda one: (one.person.called.casefold(), one.pk))

    @cached_property
    def came(self):
        """The participants recorded as having come, by name."""
        return [one for one in self.people if one.here]

    @property
    def said_yes(self):
        return {one.pk for one in self.people if one.said_yes}

    @cached_property
    def items(self):
        return list(self.session.agenda.filter(state__in=ON_THE_DAY).select_related("proposer__person"))

    @cached_property
    def suggestions(self):
        return list(self.session.suggestions.select_related("participant__person", "reply").order_by("pk"))

    @cached_property
    def _decisions(self):
        known = Decision.objects.filter(project=self.project).filter(Q(session_id=self.session.pk) | Q(taken_on=None))
        return list(known.annotate(takers_count=Count("takers")).order_by("pk"))

    @property
    def decisions(self):
        """Those taken in this session."""
        return [one for one in self._decisions if one.taken_on]

    @property
    def open_questions(self):
        return [one for one in self._decisions if not one.taken_on]

    @cached_property
    def actions(self):
        here = Action.objects.filter(project=self.project, session_id=self.session.pk)
        owners = Prefetch("owners", Participant.objects.select_related("person"))
        return list(here.prefetch_related(owners).order_by("pk"))

    @cached_property
    def next_session(self):
        later = self.project.sessions.filter(state=SessionState.PLANNED, starts_at__gt=self.session.starts_at)
        return later.order_by("starts_at", "pk").first()

    @property
    def dealt_with(self):
        return [item for item in self.items if item.state in DEALT_WITH]

    @cached_property
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
