from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from coprod.core.web.forms import form_helper
from projects.forms.project import StartForm
from projects.forms.steps import STEPS, step_called
from projects.loaders import project_page
from projects.permissions import Permission
from projects.selectors.project import organisations_of, settings_page
from projects.services.project import start_project
from projects.services.telling import describe_project
from projects.views.parts import acting, done, form_page, kept, posted


@login_required
@never_cache
def start(request):
    organisations = organisations_of(request.user)
    form = StartForm(posted(request), organisations=organisations)
    if organisations and form.is_valid():
        project = start_project(**form.changes(), **acting(request))
        return redirect("projects:guide", project.pk, STEPS[1].slug)
    return render(request, "projects/start.html", {"form": form, "organisations": organisations})


@project_page(Permission.CHANGE_PROJECT)
def guide(request, project, slug):
    step, after = step_called(slug)
    form = step.form(posted(request), project=project)
    later = (_("Leave the rest for later"), reverse("pages:project", args=[project.pk]))
    form.helper = form_helper(button=_("Keep this and go on") if after else _("Keep this"), cancel=later, keep=True)
    if kept(form, describe_project, given=type(form).changes, project=project, **acting(request)):
        return redirect("projects:guide", project.pk, after.slug) if after else redirect("pages:project", project.pk)
    facts = {"project": project, "form": form, "step": step, "steps": STEPS}
    return render(request, "projects/guide.html", facts)


@project_page(Permission.SEE_PROJECT)
def settings(request, project):
    return render(request, "projects/settings.html", {"project": project, **settings_page(project)})


@project_page(Permission.CHANGE_PROJECT)
def setting(request, project, slug):
    step, _after = step_called(slug)
    form = step.form(posted(request), project=project)
    back = (_("About this project"), reverse("projects:settings", args=[project.pk]))
    form.helper = form_helper(button=_("Keep this"), cancel=(_("Back without changing"), back[1]), keep=True)
    if kept(form, describe_project, given=type(form).changes, project=project, **acting(request)):
        return done(request, _("We have kept what you changed."), "projects:settings", project.pk)
    return form_page(request, project, form, step.title, back, lead=step.lead)
