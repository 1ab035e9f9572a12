from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from projects.forms.phase import PhaseDayForm
from projects.loaders import project_page
from projects.models import Phase
from projects.permissions import Permission
from projects.selectors.project import phases_page
from projects.services.project import end_phase, start_phase
from projects.views.parts import acting, done, form_page, kept, posted


@project_page(Permission.SEE_PROJECT)
def phases(request, project):
    return render(request, "projects/phases.html", {"project": project, **phases_page(project)})


@project_page(Permission.CHANGE_PROJECT)
def phase_begin(request, project, phase):
    title = _("Begin this phase: %(phase)s") % {"phase": Phase(phase).label}
    return _ask(request, project, phase, title, start_phase, _("Begin it"), _("This phase has begun."))


@project_page(Permission.CHANGE_PROJECT)
def phase_end(request, project, phase):
    title = _("This phase is done: %(phase)s") % {"phase": Phase(phase).label}
    return _ask(request, project, phase, title, end_phase, _("It is done"), _("This phase is done."))


def _ask(request, project, phase, title, service, button, words):
    back = (_("Phases"), reverse("projects:phases", args=[project.pk]))
    cancel = (_("Back without changing"), back[1])
    form = PhaseDayForm(posted(request), initial={"on": timezone.localdate()}, button=button, cancel=cancel)
    if kept(form, service, project=project, phase=phase, **acting(request)):
        return done(request, words, "projects:phases", project.pk)
    return form_page(request, project, form, title, back)
