"""A list of people, step by step: the file, its columns, its rows, done; and back."""

from functools import wraps

from django.contrib import messages
from django.forms import Form
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from coprod.core.web.forms import form_helper
from projects.forms.people_import import ColumnsForm, RowsForm, SheetForm, UploadForm, name_of, refusal_words
from projects.importing.refusals import FileRefused
from projects.loaders import project_page
from projects.models import ImportBatch
from projects.permissions import Permission
from projects.selectors.people_import import columns_of, upload_of
from projects.selectors.people_import_page import Preview, kind_words, lists_on_their_way
from projects.services.people_import import (
    choose_columns,
    choose_rows,
    choose_sheet,
    destroy_import,
    import_people,
    start_import,
)
from projects.services.people_undo import may_be_undone, undo_import
from projects.views.parts import acting, done, form_page, kept, posted


def waiting_list(view):
    """Hand the view a batch that waits to be imported; one that was imported leads to what came of it."""

    @wraps(view)
    def wrapper(request, project, batch_id):
        batch = get_object_or_404(_batches(project), pk=batch_id)
        if batch.imported_at:
            return redirect("projects:import_done", project.pk, batch.pk)
        return view(request, project, batch)

    return wrapper


@project_page(Permission.MANAGE_PEOPLE)
def people_import(request, project):
    form = UploadForm(posted(request), request.FILES or None)
    form.helper = form_helper(button=_("Read this file"), cancel=(_("Back to people"), _people(project)))
    if form.is_valid():
        name = form.cleaned_data["file"].name
        batch = start_import(project=project, upload=form.upload, file_name=name, **acting(request))
        return redirect("projects:import_columns", project.pk, batch.pk)
    facts = {"project": project, "form": form, **lists_on_their_way(project, timezone.now())}
    return render(request, "projects/people_import.html", facts)


@project_page(Permission.MANAGE_PEOPLE)
@waiting_list
def import_columns(request, project, batch):
    upload, columns = upload_of(batch), columns_of(batch)
    rows = columns.rows(upload.sheet(batch.sheet))
    form = ColumnsForm(posted(request), columns=columns, rows=rows)
    form.helper = form_helper(button=_("Keep and look at the rows"), cancel=_throw_away(batch))
    if kept(form, choose_columns, given=lambda form: {"fields": form.chosen}, batch=batch, **acting(request)):
        return redirect("projects:import_rows", project.pk, batch.pk)
    sheets = SheetForm(upload=upload, initial={"sheet": batch.sheet}) if len(upload.sheets) > 1 else None
    facts = {"project": project, "batch": batch, "form": form, "sheets": sheets, "kind_words": kind_words()}
    said = [_(remark.template) % dict(remark.values) for remark in upload.remarks]
    return render(request, "projects/import_columns.html", facts | {"said": said})


@require_POST
@project_page(Permission.MANAGE_PEOPLE)
@waiting_list
def import_sheet(request, project, batch):
    form = SheetForm(request.POST, upload=upload_of(batch))
    if form.is_valid():
        choose_sheet(batch=batch, sheet=form.cleaned_data["sheet"], **acting(request))
    return redirect("projects:import_columns", project.pk, batch.pk)


@project_page(Permission.MANAGE_PEOPLE)
@waiting_list
def import_rows(request, project, batch):
    try:
        preview = Preview(batch, request.user, request.GET.get("page"), request.GET.get("show", ""))
    except FileRefused as refused:
        messages.warning(request, refusal_words(refused))
        return redirect("projects:import_columns", project.pk, batch.pk)
    wants_all = request.POST.get("then") == "import"
    form = RowsForm(posted(request), lines=preview.lines, insist=wants_all)
    if form.is_valid() and (answer := _chosen(request, batch, form, wants_all)):
        return answer
    for line in preview.lines:
        line.field = form[name_of(line.row)] if line.row.choices else None
    return render(
        request, "projects/import_rows.html", {"project": project, "batch": batch, "form": form, "preview": preview}
    )


def _chosen(request, batch, form, wants_all):
    """Keep what was chosen on this page, and import or go on; None where a row on another page still waits."""
    if not kept(form, choose_rows, given=lambda form: {"choices": form.choices}, batch=batch, **acting(request)):
        return None
    if not wants_all:
        messages.success(request, _("We have kept what you chose on this page."))
        return redirect(request.get_full_path())
    if not kept(form, import_people, given=lambda form: {}, batch=batch, **acting(request)):
        return None
    return redirect("projects:import_done", batch.project_id, batch.pk)


@project_page(Permission.MANAGE_PEOPLE)
def import_done(request, project, batch_id):
    batch = get_object_or_404(_batches(project), pk=batch_id, imported_at__isnull=False)
    facts = {"project": project, "batch": batch, "may_be_undone": may_be_undone(batch, timezone.now())}
    return render(request, "projects/import_done.html", facts)


@project_page(Permission.MANAGE_PEOPLE)
def import_undo(request, project, batch_id):
    batch = get_object_or_404(_batches(project), pk=batch_id, imported_at__isnull=False)
    if batch.undone_at:
        return redirect("projects:import_done", project.pk, batch.pk)
    back = reverse("projects:import_done", args=[project.pk, batch.pk])
    form = Form(posted(request))
    form.helper = form_helper(button=_("Take it back"), tone="warning", cancel=(_("Keep them"), back))
    if kept(form, undo_import, batch=batch, **acting(request)):
        batch.refresh_from_db()
        return done(request, _undone_words(batch.made), "projects:people", project.pk)
    title = _("Take back the import of %(file)s?") % {"file": batch.file_name}
    lead = _(
        "The people it brought are removed. Whoever has been invited, has signed or has said something since stays."
    )
    return form_page(request, project, form, title, (_("Import a list"), back), lead=lead)


@project_page(Permission.MANAGE_PEOPLE)
@waiting_list
def import_destroy(request, project, batch):
    form = Form(posted(request))
    back = reverse("projects:import_columns", args=[project.pk, batch.pk])
    form.helper = form_helper(button=_("Throw the list away"), tone="warning", cancel=(_("Go on with it"), back))
    if kept(form, destroy_import, batch=batch, **acting(request)):
        return done(request, _("The list is thrown away. Nobody was added."), "projects:people", project.pk)
    title = _("Throw away %(file)s?") % {"file": batch.file_name}
    return form_page(request, project, form, title, (_("Import a list"), back))


def _undone_words(made):
    gone = made["removed"]
    words = ngettext("%(count)s person was removed.", "%(count)s people were removed.", gone) % {"count": gone}
    if not made["kept"]:
        return words
    stay = ngettext(
        "%(removed)s %(count)s person stays, because something else stands on them.",
        "%(removed)s %(count)s people stay, because something else stands on them.",
        len(made["kept"]),
    )
    return stay % {"removed": words, "count": len(made["kept"])}


def _batches(project):
    return ImportBatch.objects.filter(project=project).kept(timezone.now()).select_related("project__organisation")


def _throw_away(batch):
    return _("Throw this list away"), reverse("projects:import_destroy", args=[batch.project_id, batch.pk])


def _people(project):
    return reverse("projects:people", args=[project.pk])
