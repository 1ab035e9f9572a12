"""Who may answer: everybody who came to the session as a participant, and nobody else."""

import json

from feedback.ballotbox.limits import LEAST_INVITED
from projects.kinds import kind_on
from projects.models import Kind


def participants_of(session) -> list:
    """Return the participants who came, with their persons and what they said of their experience."""
    rows = session.attendances.select_related("participant__person").prefetch_related("participant__statements")
    return [row.participant for row in rows.order_by("participant_id")]


def holders_of(session) -> list[int]:
    """Return the ids of the participants who came, sorted."""
    return sorted(session.attendances.values_list("participant_id", flat=True))


def holders_for(survey) -> list[int]:
    """Return the ids that the tickets of *survey* were made from: participants, or 1, 2, … for people outside."""
    if survey.session_id:
        return holders_of(survey.session)
    return list(range(1, len(json.loads(survey.charter)["digests"]) + 1))


def came_to(session) -> dict[str, int]:
    """Return how many people came, and how many of them are not known to be of the other kind alone."""
    kinds = _kinds(session)
    return {
        "people": len(kinds),
        "lived": sum(kind != Kind.LEARNT for kind in kinds),
        "learnt": sum(kind != Kind.LIVED for kind in kinds),
    }


def kinds_asked(session) -> bool:
    """Say whether the form asks for a kind of experience: five people or more of each came and had said so."""
    kinds = _kinds(session)
    return min(kinds.count(Kind.LIVED), kinds.count(Kind.LEARNT)) >= LEAST_INVITED


def _kinds(session) -> list[str]:
    day = session.starts_at.date()
    return [kind_on(list(participant.statements.all()), day) for participant in participants_of(session)]
