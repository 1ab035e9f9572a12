"""Somebody's kind of experience, as it was on a day. Only what the person said counts."""

from projects.models import Kind

LIVED_KINDS = frozenset({Kind.LIVED, Kind.BOTH})


def kind_on(statements, day) -> str:
    """Return the kind that counts on ``day`` (a date).

    ``statements`` are one participant's, oldest first. It is the last that the person made up to that day, or their
    first one where all are later; ``not_said`` where they made none, whatever staff wrote down.
    """
    own = [statement for statement in statements if statement.said_by_person]
    before = [statement for statement in own if statement.said_at.date() <= day]
    chosen = before[-1] if before else (own[0] if own else None)
    return chosen.kind if chosen else Kind.NOT_SAID.value


def is_lived(kind: str) -> bool:
    """Say whether this kind counts as lived experience: lived, or both."""
    return kind in LIVED_KINDS
