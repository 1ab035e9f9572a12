from coprod.core.organisations.models import Person
from projects.importing.columns import Columns, Field
from projects.importing.matching import Known
from projects.importing.plans import Choice, make_plan
from projects.importing.storing import restore


def upload_of(batch):
    """Return what was uploaded."""
    return restore(batch.content)


def columns_of(batch):
    """Return the columns as guessed or corrected."""
    kept = batch.columns
    return Columns(kept["header"], tuple(kept["names"]), tuple(Field(field) for field in kept["fields"]))


def plan_of(batch, user):
    """Return what will happen with each row. Raises FileRefused where the sheet has none."""
    return make_plan(upload_of(batch).sheet(batch.sheet), columns_of(batch), known_people(batch.project, user))


def choice_of(batch, row):
    """Return the user's Choice for a row, or the usual one; None where only the user can say."""
    chosen = batch.choices.get(str(row.number))
    return Choice(chosen) if chosen in row.choices else row.chosen


def known_people(project, user):
    """Return those whom a list is compared with: two queries.

    For somebody who works in the organisation, everybody it knows; for a guest, the people of this project alone.
    """
    people = Person.objects.filter(organisation_id=project.organisation_id, archived_at=None, erased_at=None)
    if not project.organisation.memberships.filter(user=user).exists():
        people = people.filter(participations__project=project)
    rows = people.order_by("id").values_list("id", "name", "email", "phone")
    return [Known(name, email, phone, id=str(pk)) for pk, name, email, phone in rows]
