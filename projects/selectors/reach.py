"""Whose links and addresses somebody may handle. A personal link opens every project its person takes part in."""

from coprod.core.accounts.models import User
from coprod.core.organisations.models import Membership
from projects.models import Participant
from projects.permissions import Permission, roles_that_may


def out_of_reach(by, people):
    """Return the ids of those *people* of one organisation whose links and addresses are not *by*'s to handle.

    Who works in the organisation may handle all. A guest may where somebody takes part in the guest's own projects
    alone. A person handles their own.
    """
    if not people or not isinstance(by, User):
        return set()
    if Membership.objects.filter(user=by, organisation_id=people[0].organisation_id).exists():
        return set()
    own = by.roles.filter(role__in=roles_that_may(Permission.MANAGE_PEOPLE)).values("project_id")
    elsewhere = Participant.objects.filter(person__in=people).exclude(project_id__in=own)
    return set(elsewhere.values_list("person_id", flat=True))
