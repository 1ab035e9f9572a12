"""One thing that needs somebody: what to do, why, and where it is done."""

from dataclasses import dataclass

from django.urls import reverse

from projects.permissions import Permission

LATE, SOON, SOME_TIME = range(3)


@dataclass(frozen=True)
class Need:
    """One thing to do. ``rank`` sorts: what is late comes first."""

    project: object
    permission: Permission
    words: str
    address: str
    note: str = ""
    tag: str = ""
    tone: str = "grey"
    rank: int = SOME_TIME


def to(name, project, *more):
    """Return the address of a project's page by its name."""
    return reverse(name, args=[project.pk, *more])
