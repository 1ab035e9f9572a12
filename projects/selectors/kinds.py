"""How many of each kind of experience: only what people said themselves counts as a kind."""

from projects.models import Kind

KINDS = ("lived", "both", "learnt", "not_said")


def said_kind(participant) -> str:
    """Return the kind that counts now: the person's own word, else "not_said"."""
    return participant.kind if participant.kind_confirmed else Kind.NOT_SAID.value


def count_kinds(participants) -> dict[str, int]:
    """Return how many of these participants are of each kind, for ``{% people %}``."""
    said = [said_kind(participant) for participant in participants]
    return {kind: said.count(kind) for kind in KINDS}
