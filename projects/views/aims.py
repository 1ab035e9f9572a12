from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from projects.forms.aims import MATTERS, AgreeForm, DropForm, MeasureForm, ProposeForm
from projects.loaders import project_page
from projects.permissions import Permission
from projects.selectors.aims import aims_page, load_aim
from projects.selectors.choices import people_to_choose
from projects.services.aims import agree_aim, drop_aim, measure, propose_indicator, propose_priority
from projects.views.parts import acting, done, form_page, kept, posted


@project_page(Permission.SEE_PROJECT)
def aims(request, project):
    return render(request, "projects/aims.html", {"project": project, **aims_page(project)})


@project_page(Permission.CHANGE_PROJECT)
def aim_propose(request, project):
    start = {"what": request.GET.get("what", "")}
    form = ProposeForm(posted(request), initial=start, people=people_to_choose(project))
    if kept(form, _propose, project=project, **acting(request)):
        return done(request, _("It is on the list. Say who agreed it when the group has."), "projects:aims", project.pk)
    return form_page(request, project, form, _("Put something on the list"), _back(project))


def _propose(*, what, **given):
    return propose_priority(**given) if what == MATTERS else propose_indicator(**given)


@project_page(Permission.CHANGE_PROJECT)
def aim_agree(request, project, what, aim_id):
    aim = load_aim(project, what, aim_id)
    form = AgreeForm(posted(request), initial={"on": timezone.localdate(), "agreed_by": aim.agreed_by or None})
    if kept(form, agree_aim, aim=aim, **acting(request)):
        return done(request, _("We have kept who agreed it."), "projects:aims", project.pk)
    return form_page(request, project, form, _("Who agreed “%(text)s”?") % {"text": aim.text}, _back(project))


@project_page(Permission.CHANGE_PROJECT)
def aim_drop(request, project, what, aim_id):
    aim = load_aim(project, what, aim_id)
    form = DropForm(posted(request), initial={"on": timezone.localdate()})
    if kept(form, drop_aim, aim=aim, **acting(request)):
        return done(request, _("It is off the list, and stays in the record."), "projects:aims", project.pk)
    lead = _("It stays in the record, and you can agree it again.")
    return form_page(
        request, project, form, _("Take “%(text)s” off the list?") % {"text": aim.text}, _back(project), lead=lead
    )


@project_page(Permission.CHANGE_PROJECT)
def aim_measure(request, project, aim_id):
    indicator = load_aim(project, "indicator", aim_id)
    form = MeasureForm(posted(request), initial={"on": timezone.localdate()})
    if kept(form, measure, indicator=indicator, **acting(request)):
        return done(request, _("We have kept what you found."), "projects:aims", project.pk)
    return form_page(request, project, form, indicator.text, _back(project))


def _back(project):
    return _("What matters most"), reverse("projects:aims", args=[project.pk])
