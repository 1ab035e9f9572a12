"""Who is in a project: the list, one person, and how many of whom."""

from django.db.models import Q
from django.shortcuts import get_object_or_404

from projects.models import Kind, Participant
from projects.selectors.kinds import KINDS

ORDERS = {
    "name": ("person__name", "id"),
    "joined": ("-joined_on", "-id"),
    "kind": ("kind", "person__name", "id"),
}
SAID = {
    "person": Q(kind_confirmed=True),
    "staff": Q(kind_confirmed=False) & ~Q(kind=Kind.NOT_SAID),
    "nobody": Q(kind_confirmed=False, kind=Kind.NOT_SAID),
}
NEEDS = {
    "some": ~Q(person__access_needs=""),
    "none": Q(person__access_needs="", person__access_asked_on__isnull=False),
    "unasked": Q(person__access_needs="", person__access_asked_on__isnull=True),
}
OPEN = ("name", "call_me", "access_needs")
PRIVATE = ("email", "phone", "address", "note")
HERE = {"here": Q(left_on=None), "left": Q(left_on__isnull=False), "all": Q()}


def people_list(project, wanted, *, private=False):
    """Return a project's participants as ``wanted`` says (values of PeopleFilterForm, all may be empty), in order.

    Contact details and notes are searched only with ``private``: for those who may manage people.
    """
    found = Participant.objects.filter(project=project).select_related("person")
    found = found.filter(HERE[wanted.get("who") or "here"])
    for table, name in ((SAID, "said"), (NEEDS, "needs")):
        if value := wanted.get(name):
            found = found.filter(table[value])
    for name, field in (("kind", "kind"), ("format", "person__format")):
        if value := wanted.get(name):
            found = found.filter(**{field: value})
    for word in (wanted.get("q") or "").split():
        found = found.filter(_about(word, OPEN + PRIVATE if private else OPEN))
    return found.order_by(*ORDERS[wanted.get("sort") or "name"])


def _about(word, fields):
    found = Q()
    for field in fields:
        found |= Q(**{f"person__{field}__icontains": word})
    return found


def people_counts(project):
    """Return how many are here of each kind by their own word, how many kinds staff wrote down, and how many left."""
    rows = list(project.participants.values_list("kind", "kind_confirmed", "left_on"))
    here = [(kind, confirmed) for kind, confirmed, left_on in rows if left_on is None]
    own = [kind if confirmed else Kind.NOT_SAID for kind, confirmed in here]
    return {
        "kinds": {kind: own.count(kind) for kind in KINDS},
        "here": len(here),
        "by_staff": sum(not confirmed and kind != Kind.NOT_SAID for kind, confirmed in here),
        "left": len(rows) - len(here),
    }


def person_page(project, participant_id):
    """Return one participant with their person and what was said about their experience, or raise Http404."""
    found = project.participants.select_related("person", "project").prefetch_related("statements")
    return get_object_or_404(found, pk=participant_id)


def without_email(project):
    """Return the current participants who cannot be written to by e-mail, by name: for printing their links."""
    found = project.participants.current().select_related("person").filter(person__link_revoked_at=None)
    return list(found.filter(~Q(person__channel="email") | Q(person__email="")))
