from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from coprod.core.web.forms import form_helper
from coprod.lifecycle.forms import RemoveForm
from coprod.lifecycle.services.removing import has_begun, people_only_here, remove_project
from projects.loaders import project_page
from projects.permissions import Permission
from projects.views.parts import acting, done, kept, posted


@project_page(Permission.MANAGE_ROLES)
def remove(request, project):
    if has_begun(project):
        return render(request, "lifecycle/stays.html", {"project": project})
    form = RemoveForm(posted(request), project=project)
    back = (_("Keep the project"), reverse("projects:settings", args=[project.pk]))
    form.helper = form_helper(button=_("Remove this project"), tone="warning", cancel=back)
    if kept(form, remove_project, given=lambda form: {}, project=project, **acting(request)):
        return done(request, _("“%(project)s” is removed.") % {"project": project.name}, "pages:home")
    going = {"people": people_only_here(project).count(), "sessions": project.sessions.count()}
    return render(request, "lifecycle/remove.html", {"project": project, "form": form, "going": going})
