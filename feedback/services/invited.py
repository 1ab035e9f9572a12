"""Who may answer: who came to the session, or is in the project at a set point, as a participant; nobody else."""

import json

from feedback.ballotbox.limits import LEAST_INVITED
from projects.kinds import kind_on
from projects.models import Kind, Participant


def participants_of(session) -> list[Participant]:
    """Return the participants who came, with their persons and what they said of their experience."""
    return _with_kinds(Participant.objects.filter(attendances__session=session))


def people_at(point) -> list[Participant]:
    """Return the participants who are asked at *point*, with their persons and what they said of their experience."""
    return _with_kinds(point.people.all())


def participants_for(survey) -> list[Participant]:
    """Return the participants who have a ticket of *survey*; none for people outside the group."""
    if survey.session_id:
        return participants_of(survey.session)
    return people_at(survey.point) if survey.point_id else []


def holders_for(survey) -> list[int]:
    """Return the ids that the tickets of *survey* were made from: participants, or 1, 2, … for people outside."""
    if survey.is_outside:
        return list(range(1, len(json.loads(survey.charter)["digests"]) + 1))
    return [participant.pk for participant in participants_for(survey)]


def count_kinds(people, day) -> dict[str, int]:
    """Return how many *people* there are, and how many of them are not known to be of the other kind alone."""
    kinds = _kinds(people, day)
    return {
        "people": len(kinds),
        "lived": sum(kind != Kind.LEARNT for kind in kinds),
        "learnt": sum(kind != Kind.LIVED for kind in kinds),
    }


def kinds_asked(people, day) -> bool:
    """Say whether the form asks for a kind of experience: five people or more of each had said so by *day*."""
    kinds = _kinds(people, day)
    return min(kinds.count(Kind.LIVED), kinds.count(Kind.LEARNT)) >= LEAST_INVITED


def _with_kinds(participants) -> list[Participant]:
    return list(participants.select_related("person").prefetch_related("statements").order_by("pk"))


def _kinds(people, day) -> list[str]:
    return [kind_on(list(participant.statements.all()), day) for participant in people]
