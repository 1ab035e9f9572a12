from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from projects.forms.action import ActionForm
from projects.loaders import project_page
from projects.permissions import Permission
from projects.selectors.aims import actions_page, load_action
from projects.selectors.choices import current_phase, people_to_choose
from projects.services.action import add_action, finish_action
from projects.views.parts import acting, done, form_page, kept, posted


@project_page(Permission.SEE_PROJECT)
def actions(request, project):
    facts = actions_page(project, request.GET.get("page"))
    return render(request, "projects/actions.html", {"project": project, "today": timezone.localdate(), **facts})


@project_page(Permission.RECORD_SESSION)
def action_add(request, project):
    start = {"phase": current_phase(project) or None}
    form = ActionForm(posted(request), initial=start, people=people_to_choose(project))
    if kept(form, add_action, project=project, **acting(request)):
        return done(request, _("It is on the list of things to do."), "projects:actions", project.pk)
    back = (_("Who does what"), reverse("projects:actions", args=[project.pk]))
    return form_page(request, project, form, _("Add something to do"), back)


@require_POST
@project_page(Permission.RECORD_SESSION)
def action_done(request, project, action_id):
    finish_action(action=load_action(project, action_id), on=timezone.localdate(), **acting(request))
    return done(request, _("Done. Thank you for telling us."), "projects:actions", project.pk)


@require_POST
@project_page(Permission.RECORD_SESSION)
def action_open(request, project, action_id):
    finish_action(action=load_action(project, action_id), on=None, **acting(request))
    return done(request, _("It is on the list of things to do again."), "projects:actions", project.pk)
