from django.db import transaction

from coprod.core.audit.services import record
from coprod.core.organisations.models import Membership, Organisation, Person

PERSON_FIELDS = frozenset(
    {"name", "call_me", "email", "phone", "address", "channel", "format", "language"}
    | {"access_needs", "access_asked_on", "note"}
)


@transaction.atomic
def add_organisation(*, name, by, at):
    """Add an organisation, or return the one that has this name."""
    organisation, made = Organisation.objects.get_or_create(name=name.strip(), defaults={"created_at": at})
    if made:
        record("add_organisation", by=by, target=organisation, at=at)
    return organisation


@transaction.atomic
def add_member(*, organisation, user, by, at):
    """Let a user work in an organisation."""
    member, made = Membership.objects.get_or_create(user=user, organisation=organisation, defaults={"since": at})
    if made:
        record("add_member", by=by, target=organisation, at=at, user=user.pk)
    return member


@transaction.atomic
def add_person(*, organisation, by, at, **fields):
    """Add a person to an organisation. ``fields`` are those of PERSON_FIELDS; raises TypeError for any other."""
    _known(fields)
    person = Person.objects.create(organisation=organisation, created_at=at, **fields)
    record("add_person", by=by, target=person, at=at)
    return person


@transaction.atomic
def change_person(*, person, by, at, **fields):
    """Change what is kept of a person; the audit row tells which fields, not what they hold."""
    _known(fields)
    changed = sorted(name for name, value in fields.items() if getattr(person, name) != value)
    for name in changed:
        setattr(person, name, fields[name])
    if changed:
        person.save(update_fields=changed)
        record("change_person", by=by, target=person, at=at, fields=changed)
    return person


def _known(fields):
    unknown = set(fields) - PERSON_FIELDS
    if unknown:
        raise TypeError(f"a person has no {', '.join(sorted(unknown))}")


@transaction.atomic
def rename_organisation(*, organisation, name, by, at):
    """Give an organisation another name."""
    organisation.name = name.strip()
    organisation.save(update_fields=["name"])
    record("rename_organisation", by=by, target=organisation, at=at)
    return organisation


@transaction.atomic
def remove_member(*, member, by, at):
    """Note that a user no longer works in an organisation; their roles in projects stay."""
    record("remove_member", by=by, target=member.organisation, at=at, user=member.user_id)
    member.delete()
