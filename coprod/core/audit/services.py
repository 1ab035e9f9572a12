"""Append-only: there is a function that adds a row, and none that changes one."""

from django.utils import timezone

from coprod.core.audit.models import AuditRow

SYSTEM = "system"


def reference(thing) -> str:
    """Return ``"model:pk"`` for a row of any table, or the text itself; "" for None."""
    if thing is None:
        return ""
    return thing if isinstance(thing, str) else f"{thing._meta.model_name}:{thing.pk}"


def record(verb, *, by, target=None, project=None, at=None, **details):
    """Add one audit row, inside the transaction of the change it tells of.

    ``verb`` is the service's name; ``by`` the actor (a user, a person, or ``SYSTEM``); ``details`` are ids and labels,
    never names or what somebody wrote.
    """
    return AuditRow.objects.create(
        at=at or timezone.now(),
        actor=reference(by),
        verb=verb,
        target=reference(target),
        project=reference(project),
        details=details,
    )
