"""Taking an import back, as far as nothing else stands on it."""

from django.db import transaction
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from coprod.core.organisations.models import Person
from coprod.core.organisations.services import change_person
from projects.models import ExperienceStatement, ImportBatch, Kind, Participant
from projects.models.import_batch import KEPT_FOR
from projects.services.errors import Refused


@transaction.atomic
def undo_import(*, batch, by, at):
    """Remove the people that an import brought, and what it added to others; forget what it noted for this.

    Somebody on whom something else stands by now (an invitation, a signature, a message, their own word) stays; their
    ids are in ``batch.made["kept"]``. Raises Refused where it was not imported, was undone, or is older than a week.
    """
    batch = ImportBatch.objects.select_for_update().select_related("project").get(pk=batch.pk)
    if not may_be_undone(batch, at):
        raise Refused(_("This import can no longer be undone."))
    made = batch.made
    _take_back_changes(made["changes"], by, at)
    kept = _take_back_people(made)
    batch.made, batch.undone_at = {"kept": kept, "removed": len(made["people"]) - len(kept)}, at
    batch.save(update_fields=["made", "undone_at"])
    record("undo_import", by=by, target=batch, project=batch.project, at=at, people=made["people"], kept=kept)
    return batch


def may_be_undone(batch, at):
    """Say whether this import can be taken back: it was made, not undone, and its batch is not a week old."""
    return bool(batch.imported_at and not batch.undone_at and batch.uploaded_at > at - KEPT_FOR)


def _take_back_changes(changes, by, at):
    """What somebody has changed since then stays as they left it."""
    people = Person.objects.in_bulk([change["person"] for change in changes])
    for change in reversed(changes):
        person = people.get(change["person"])
        same = [name for name, value in change["after"].items() if person and _plain(getattr(person, name)) == value]
        fields = {name: _value(name, change["before"][name]) for name in same}
        if fields:
            change_person(person=person, by=by, at=at, **fields)


def _take_back_people(made):
    """Remove who was brought, and what the file said of others' experience; return ids of people who stay."""
    staying = stood_upon(Participant, made["participants"], but=made["statements"])
    _take_back_statements(made["statements"], staying)
    Participant.objects.filter(pk__in=set(made["participants"]) - staying).delete()
    kept = stood_upon(Person, made["people"])
    Person.objects.filter(pk__in=set(made["people"]) - kept).delete()
    return sorted(kept)


def _take_back_statements(ids, staying):
    ours = ExperienceStatement.objects.filter(pk__in=ids).exclude(participant__in=staying)
    spoken_of_since = ExperienceStatement.objects.exclude(pk__in=ids).values("participant")
    silent = Participant.objects.filter(statements__in=ours, kind_confirmed=False)
    silent.exclude(pk__in=spoken_of_since).update(kind=Kind.NOT_SAID)
    ours.delete()


def stood_upon(model, ids, but=()):
    """Return those of ``ids`` to which a row of any table points: one query for each relation of ``model``.

    ``but`` are ids of statements about experience that do not count.
    """
    found = set()
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and not relation.many_to_many:
            name = relation.field.name
            rows = relation.related_model._base_manager.filter(**{f"{name}__in": ids})
            rows = rows.exclude(pk__in=but) if relation.related_model is ExperienceStatement else rows
            found |= set(rows.values_list(f"{name}_id", flat=True).distinct())
    return found


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value


def _value(name, value):
    return parse_date(value) if value and name == "access_asked_on" else value
