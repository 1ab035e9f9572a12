from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from projects.forms.information import InformationForm, OutsideFeedbackForm
from projects.loaders import project_page
from projects.permissions import Permission
from projects.selectors.aims import information_page, outside_page
from projects.services.information import record_outside_feedback, share_information
from projects.views.parts import acting, done, form_page, kept, posted


@project_page(Permission.SEE_PROJECT)
def information(request, project):
    facts = information_page(project, request.GET.get("page"))
    return render(request, "projects/information.html", {"project": project, **facts})


@project_page(Permission.CHANGE_PROJECT)
def information_add(request, project):
    form = InformationForm(posted(request), initial={"on": timezone.localdate()})
    if kept(form, share_information, project=project, **acting(request)):
        return done(request, _("We have kept what people were told."), "projects:information", project.pk)
    back = (_("What people were told"), reverse("projects:information", args=[project.pk]))
    return form_page(request, project, form, _("What were people told?"), back)


@project_page(Permission.SEE_PROJECT)
def outside(request, project):
    facts = outside_page(project, request.GET.get("page"))
    return render(request, "projects/outside.html", {"project": project, **facts})


@project_page(Permission.CHANGE_PROJECT)
def outside_add(request, project):
    form = OutsideFeedbackForm(posted(request), initial={"on": timezone.localdate()})
    if kept(form, record_outside_feedback, project=project, **acting(request)):
        return done(request, _("We have kept what others said."), "projects:outside", project.pk)
    back = (_("What others said"), reverse("projects:outside", args=[project.pk]))
    return form_page(request, project, form, _("What did people outside the group say?"), back)
