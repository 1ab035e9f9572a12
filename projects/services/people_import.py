"""A list of people on its way into a project: uploaded, its columns put right, its rows chosen, imported."""

from django.db import transaction
from django.utils.translation import gettext as _

from coprod.core.audit.services import SYSTEM, record
from coprod.core.locks import one_at_a_time
from projects.importing.cells import without_controls
from projects.importing.columns import Columns, Field, guess_columns
from projects.importing.plans import Choice
from projects.importing.storing import store
from projects.models import ImportBatch
from projects.models.import_batch import KEPT_FOR
from projects.selectors.people_import import choice_of, columns_of, plan_of, upload_of
from projects.services.errors import Refused
from projects.services.people_making import Making


@transaction.atomic
def start_import(*, project, upload, file_name, by, at):
    """Keep an uploaded list, with a guess of its columns, until it is imported or a week old."""
    destroy_old_imports(at=at)
    sheet = upload.likely_sheet
    batch = ImportBatch.objects.create(
        project=project,
        uploaded_by=by,
        uploaded_at=at,
        file_name=without_controls(file_name)[:200],
        content=store(upload),
        sheet=sheet.name,
        columns=_kept(guess_columns(sheet)),
    )
    record("start_import", by=by, target=batch, project=project, at=at)
    return batch


@transaction.atomic
def choose_sheet(*, batch, sheet, by, at):
    """Read another sheet of the file, with a fresh guess of its columns. Raises FileRefused where there is none."""
    batch = _still_open(batch)
    batch.sheet, batch.columns = sheet, _kept(guess_columns(upload_of(batch).sheet(sheet)))
    batch.choices = {}
    batch.save(update_fields=["sheet", "columns", "choices"])
    record("choose_sheet", by=by, target=batch, project=batch.project, at=at)
    return batch


@transaction.atomic
def choose_columns(*, batch, fields, by, at):
    """Say what each column holds: ``fields`` has one Field for each. What was chosen for rows starts afresh."""
    batch = _still_open(batch)
    batch.columns = _kept(columns_of(batch).corrected(tuple(map(Field, fields))))
    batch.choices = {}
    batch.save(update_fields=["columns", "choices"])
    record("choose_columns", by=by, target=batch, project=batch.project, at=at)
    return batch


@transaction.atomic
def choose_rows(*, batch, choices, by, at):
    """Say what happens with some rows: ``choices`` goes from the row's number to a Choice."""
    batch = _still_open(batch)
    batch.choices = batch.choices | {str(number): Choice(choice).value for number, choice in choices.items()}
    batch.save(update_fields=["choices"])
    record("choose_rows", by=by, target=batch, project=batch.project, at=at, rows=len(choices))
    return batch


@transaction.atomic
def import_people(*, batch, by, at):
    """Bring the chosen rows into the project, all or none, and forget the file.

    Raises Refused where a row still needs somebody to choose, or where the batch was imported already.
    """
    batch = _still_open(batch)
    one_at_a_time(batch.project.organisation)
    chosen = [(row, choice_of(batch, row)) for row in plan_of(batch, by).rows]
    if any(choice is None for _row, choice in chosen):
        raise Refused(_("Some rows still need you. Choose what happens with them first."))
    making = Making(batch.project, by=by, at=at)
    batch.made = making.take_in([(row, choice) for row, choice in chosen if choice is not Choice.SKIP])
    batch.made |= {"rows": len(chosen), "left": sum(choice is Choice.SKIP for _row, choice in chosen)}
    batch.imported_at, batch.content, batch.choices, batch.columns = at, {}, {}, {}
    batch.save()
    record("import_people", by=by, target=batch, project=batch.project, at=at, people=batch.made["people"])
    return batch


@transaction.atomic
def destroy_import(*, batch, by, at):
    """Forget an uploaded list before it was imported."""
    batch = _still_open(batch)
    record("destroy_import", by=by, target=batch, project=batch.project, at=at)
    batch.delete()


@transaction.atomic
def destroy_old_imports(*, at, by=SYSTEM):
    """Destroy every batch that is older than a week; return how many. After that an import cannot be undone."""
    old = ImportBatch.objects.filter(uploaded_at__lte=at - KEPT_FOR)
    for batch in old:
        record("destroy_import", by=by, target=batch, project=f"project:{batch.project_id}", at=at)
    return old.delete()[0]


@transaction.atomic
def forget_in_imports(*, person, by, at):
    """Destroy what lists still hold of somebody: rows that name them, and what an import changed about them."""
    batches = ImportBatch.objects.select_for_update().filter(project__organisation=person.organisation_id)
    named = {text.casefold() for text in (person.name, person.email) if text}
    for batch in batches:
        for sheet in batch.content.get("sheets", []):
            sheet["rows"] = [row for row in sheet["rows"] if not _names(row, named)]
        changes = batch.made.get("changes", [])
        batch.made |= {"changes": [change for change in changes if change["person"] != person.pk]} if changes else {}
        batch.save(update_fields=["content", "made"])
    record("forget_in_imports", by=by, target=person, at=at)


def _names(row, named):
    return any(text in cell.casefold() for cell in row["cells"] for text in named)


def _kept(columns: Columns):
    return {"header": columns.header, "names": list(columns.names), "fields": [field.value for field in columns.fields]}


def _still_open(batch):
    """Return the batch as it is now, locked: somebody may have pressed twice."""
    found = ImportBatch.objects.select_for_update(of=("self",)).select_related("project__organisation")
    batch = found.filter(pk=batch.pk).first()
    if batch is None or batch.imported_at:
        raise Refused(_("This list was imported already, or thrown away."))
    return batch
