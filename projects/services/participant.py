from django.db import transaction

from coprod.core.audit.services import record
from projects.models import ExperienceStatement, Kind, Participant

PARTICIPANT_FIELDS = frozenset(
    {"paid_by_organisation", "payment_offered", "payment_choice", "expenses_offered", "shown", "in_own_words"}
)


@transaction.atomic
def add_participant(*, project, person, by, at, kind="", **fields):
    """Bring a person into a project, or back into it.

    ``kind`` here is what staff or a file say: it is shown as not confirmed and counts in no share until the person
    says it themselves (``say_experience``). Other ``fields`` are those of PARTICIPANT_FIELDS.
    """
    _known(fields)
    participant, made = Participant.objects.get_or_create(
        project=project, person=person, defaults={"joined_on": at.date(), **fields}
    )
    if not made and participant.left_on:
        participant.left_on = None
        participant.save(update_fields=["left_on"])
    record("add_participant", by=by, target=participant, project=project, at=at)
    if kind and kind != Kind.NOT_SAID and not participant.kind_confirmed:
        _state(participant, kind=kind, by_person=False, at=at)
    return participant


@transaction.atomic
def say_experience(*, participant, kind, by, at, in_own_words=None):
    """Keep what the person themselves says about their experience. It counts from that day."""
    _state(participant, kind=kind, by_person=True, at=at)
    if in_own_words is not None:
        participant.in_own_words = in_own_words
        participant.save(update_fields=["in_own_words"])
    record("say_experience", by=by, target=participant, project=participant.project, at=at)
    return participant


@transaction.atomic
def note_experience(*, participant, kind, by, at):
    """Keep what staff say about somebody's experience; it never overwrites the person's own word."""
    if not participant.kind_confirmed:
        _state(participant, kind=kind, by_person=False, at=at)
        record("note_experience", by=by, target=participant, project=participant.project, at=at)
    return participant


@transaction.atomic
def change_participant(*, participant, by, at, **fields):
    """Change what is kept of somebody's part in a project."""
    _known(fields)
    changed = sorted(name for name, value in fields.items() if getattr(participant, name) != value)
    for name in changed:
        setattr(participant, name, fields[name])
    if changed:
        participant.save(update_fields=changed)
        record("change_participant", by=by, target=participant, project=participant.project, at=at, fields=changed)
    return participant


@transaction.atomic
def leave_project(*, participant, by, at):
    """Somebody leaves: nothing more is sent to them for this project; what the group did stays counted."""
    participant.left_on = max(at.date(), participant.joined_on)
    participant.save(update_fields=["left_on"])
    record("leave_project", by=by, target=participant, project=participant.project, at=at)
    return participant


def _state(participant, *, kind, by_person, at):
    ExperienceStatement.objects.create(participant=participant, kind=kind, said_by_person=by_person, said_at=at)
    participant.kind, participant.kind_confirmed = kind, by_person
    participant.save(update_fields=["kind", "kind_confirmed"])


def _known(fields):
    unknown = set(fields) - PARTICIPANT_FIELDS
    if unknown:
        raise TypeError(f"a participant has no {', '.join(sorted(unknown))}")
