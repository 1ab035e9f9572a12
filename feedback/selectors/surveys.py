"""What a ticket opens, and which surveys stand where. Nothing here knows who answered."""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Exists, OuterRef

from feedback.ballotbox.charter import Charter
from feedback.ballotbox.refusals import Refused
from feedback.ballotbox.tickets import digest_of, read_ticket, tag_in
from feedback.custody import charter_of, digest_key
from feedback.models.survey import Survey, SurveyState
from feedback.models.ticket import Ticket
from projects.models import Participant

SURVEY_SHOWN = ("ref", "tag", "state", "charter", "signature", "closes_at", "session__starts_at", "point__moment")
PROJECT_SHOWN = ("name", "contact_name", "contact_phone", "safe_name", "safe_phone")
SHOWN = (*SURVEY_SHOWN, *(f"project__{name}" for name in PROJECT_SHOWN))


class Door(StrEnum):
    """What stands behind a ticket. The value names the page that says so."""

    OPEN = "open"
    UNKNOWN = "unknown"
    USED = "used"
    CLOSED = "closed"
    REFUSED = "refused"
    FULL = "full"


@dataclass(frozen=True)
class Entry:
    """What a ticket, or an open link's code, opens: survey and charter, or why it does not."""

    door: Door
    ticket: str = ""
    digest: str = ""
    survey: Survey | None = None
    charter: Charter | None = None

    @property
    def by_link(self) -> bool:
        """Whether it is the code that anybody may use."""
        return self.charter is not None and bool(self.charter.open_digest)


@dataclass(frozen=True)
class OpenSurvey:
    """A survey for which somebody has a ticket, used or not."""

    survey: Survey
    participant: Participant


def entry_for(typed, *, at) -> Entry:
    """Return what the ticket *typed* opens at the time *at*. One query."""
    ticket = read_ticket(typed)
    if ticket is None:
        return Entry(Door.UNKNOWN)
    digest = digest_of(digest_key(), ticket)
    unspent = Ticket.objects.filter(survey=OuterRef("pk"), digest=digest)
    surveys = Survey.objects.filter(tag=tag_in(ticket)).select_related("project", "session", "point").only(*SHOWN)
    found = surveys.annotate(unspent=Exists(unspent)).order_by("-unspent", "pk")
    entries = (_entry(survey, ticket, digest, at) for survey in found)
    return next((entry for entry in entries if entry.door != Door.UNKNOWN), Entry(Door.UNKNOWN))


def _entry(survey, ticket, digest, at) -> Entry:
    if survey.state == SurveyState.REFUSED:
        return Entry(Door.REFUSED, survey=survey)
    try:
        charter = charter_of(survey)
    except Refused:
        return Entry(Door.REFUSED, survey=survey)
    by_link = digest == charter.open_digest
    if not by_link and digest not in charter.digests:
        return Entry(Door.UNKNOWN)
    if survey.state != SurveyState.OPEN or at >= charter.closing:
        return Entry(Door.CLOSED, survey=survey, charter=charter)
    if by_link:
        return _entry_by_link(survey, ticket, charter)
    return Entry(Door.OPEN if survey.unspent else Door.USED, ticket, digest, survey, charter)


def _entry_by_link(survey, code, charter) -> Entry:
    """Any ticket that is not spent will do, so each answer is counted like all others. One more query."""
    free = Ticket.objects.filter(survey=survey).order_by("?").values_list("digest", flat=True).first()
    return Entry(Door.OPEN if free else Door.FULL, code, free or "", survey, charter)


def links_for(person, *, at) -> list[OpenSurvey]:
    """Return the surveys that are open for *person*, newest first, whether they answered or not."""
    surveys = Survey.objects.filter(state=SurveyState.OPEN, closes_at__gt=at)
    theirs = Participant.objects.filter(person=person)
    rows = [
        *theirs.filter(attendances__session__survey__in=surveys).values_list("pk", "attendances__session__survey"),
        *theirs.filter(survey_points__survey__in=surveys).values_list("pk", "survey_points__survey"),
    ]
    participants = theirs.in_bulk([participant for participant, _ in rows])
    by_pk = surveys.select_related("session", "point", "project").in_bulk([survey for _, survey in rows])
    pairs = [OpenSurvey(by_pk[survey], participants[participant]) for participant, survey in rows if survey in by_pk]
    return sorted(pairs, key=lambda pair: (pair.survey.opened_at, pair.survey.pk), reverse=True)


def surveys_of(project) -> list[Survey]:
    """Return the surveys of *project*, newest first, with their sessions."""
    return list(Survey.objects.filter(project=project).select_related("session", "point", "block"))
