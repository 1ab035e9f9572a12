from django.forms import Form
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from coprod.core.web.forms import form_helper
from projects.forms.staff import InviteForm, RoleForm
from projects.loaders import project_page
from projects.permissions import Permission
from projects.selectors.staff import staff_page
from projects.services.project import give_role, take_role
from projects.services.staff import invite_colleague
from projects.views.parts import acting, done, form_page, kept, posted


@project_page(Permission.SEE_PROJECT)
def staff(request, project):
    return render(request, "projects/staff.html", {"project": project, **staff_page(project)})


@project_page(Permission.MANAGE_ROLES)
def role_invite(request, project):
    form = InviteForm(posted(request))
    form.helper = form_helper(button=_("Ask them by e-mail"), cancel=_back(project))
    if kept(form, invite_colleague, project=project, **acting(request)):
        words = _("We are writing to %(email)s, with the address to sign in.") % form.cleaned_data
        return done(request, words, "projects:staff", project.pk)
    return form_page(request, project, form, _("Ask a colleague to help run this project"), _staff(project))


@project_page(Permission.MANAGE_ROLES)
def role_change(request, project, role_id):
    row = get_object_or_404(project.roles.select_related("user"), pk=role_id)
    form = RoleForm(posted(request), initial={"role": row.role})
    form.helper = form_helper(button=_("Keep this role"), cancel=_back(project))
    if kept(form, give_role, project=project, user=row.user, **acting(request)):
        return done(request, _("%(name)s has another role now.") % {"name": row.user}, "projects:staff", project.pk)
    return form_page(request, project, form, _("Role of %(name)s") % {"name": row.user}, _staff(project))


@project_page(Permission.MANAGE_ROLES)
def role_take(request, project, role_id):
    row = get_object_or_404(project.roles.select_related("user"), pk=role_id)
    form = Form(posted(request))
    form.helper = form_helper(button=_("Take the role away"), tone="warning", cancel=_back(project))
    if kept(form, take_role, project=project, user=row.user, **acting(request)):
        return _gone(request, project, row.user)
    title = _("Take away the role of %(name)s?") % {"name": row.user}
    lead = _("They can no longer open this project. What they wrote down stays.")
    return form_page(request, project, form, title, _staff(project), lead=lead)


def _gone(request, project, user):
    words = _("%(name)s no longer has a role here.") % {"name": user}
    if user == request.user:
        return done(request, words, "pages:home")
    return done(request, words, "projects:staff", project.pk)


def _staff(project):
    return _("Who may do what"), reverse("projects:staff", args=[project.pk])


def _back(project):
    return _("Back without changing"), _staff(project)[1]
