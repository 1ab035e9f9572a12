from django.core.paginator import Paginator
from django.forms import Form
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from coprod.core.organisations.models import Person
from coprod.core.web.forms import form_helper
from projects.forms.people import AddPersonForm, ChangePersonForm
from projects.forms.people_list import PeopleFilterForm
from projects.loaders import project_page
from projects.permissions import Permission
from projects.selectors.people import people_counts, people_list, person_page
from projects.selectors.people_import import known_people
from projects.services.participant import add_participant, leave_project
from projects.services.people import bring_person, change_details
from projects.views.parts import acting, done, form_page, kept, posted

A_PAGE = 50


@project_page(Permission.SEE_PEOPLE)
def people(request, project):
    form = PeopleFilterForm(request.GET)
    wanted = form.wanted()
    private = Permission.MANAGE_PEOPLE in project.may
    found = Paginator(people_list(project, wanted, private=private), A_PAGE).get_page(request.GET.get("page"))
    facts = {"project": project, "form": form, "page": found, "wanted": set(wanted) - {"sort"}}
    return render(request, "projects/people.html", facts | people_counts(project))


@project_page(Permission.SEE_PEOPLE)
def person(request, project, participant_id):
    participant = person_page(project, participant_id)
    return render(request, "projects/person.html", {"project": project, "participant": participant})


@project_page(Permission.MANAGE_PEOPLE)
def person_add(request, project):
    first = {"channel": "email", "format": "standard", "language": "en-gb"}
    known = known_people(project, request.user) if request.method == "POST" else ()
    form = AddPersonForm(posted(request), initial=first, known=known)
    form.helper = form_helper(button=_("Add this person"), cancel=_back(project))
    if kept(form, bring_person, given=lambda form: _new(project, form, acting(request)["at"]), **_by(request, project)):
        words = _("%(name)s is in the project.") % {"name": form.cleaned_data["name"]}
        return done(request, words, "projects:people", project.pk)
    return form_page(request, project, form, _("Add a person"), _people(project))


def _new(project, form, at):
    if form.same_as:
        same = get_object_or_404(Person, pk=form.same_as, organisation_id=project.organisation_id)
        return {"same_as": same, "kind": form.cleaned_data["kind"]}
    return {"kind": form.cleaned_data["kind"], **form.details(at.date())}


@project_page(Permission.MANAGE_PEOPLE)
def person_change(request, project, participant_id):
    participant = person_page(project, participant_id)
    form = ChangePersonForm(posted(request), participant=participant)
    form.helper = form_helper(button=_("Keep this"), cancel=(_("Back without changing"), _address(participant)))
    at = acting(request)["at"]
    if kept(form, change_details, participant=participant, given=lambda form: _changed(form, at), **acting(request)):
        return done(request, _("We have kept your changes."), "projects:person", project.pk, participant.pk)
    title = _("Details of %(name)s") % {"name": participant.person.called}
    return form_page(request, project, form, title, (participant.person.called, _address(participant)))


def _changed(form, at):
    return {"person": form.details(at.date()), "part": form.part(), "kind": form.cleaned_data.get("kind", "")}


@project_page(Permission.MANAGE_PEOPLE)
def person_leave(request, project, participant_id):
    participant = person_page(project, participant_id)
    form = Form(posted(request))
    form.helper = form_helper(button=_("They are leaving"), cancel=(_("Back without changing"), _address(participant)))
    if kept(form, leave_project, participant=participant, **acting(request)):
        words = _("%(name)s has left the project.") % {"name": participant.person.called}
        return done(request, words, "projects:people", project.pk)
    title = _("Is %(name)s leaving?") % {"name": participant.person.called}
    lead = _("We send them nothing more about this project. What they did with the group stays. They can come back.")
    return form_page(request, project, form, title, (participant.person.called, _address(participant)), lead=lead)


@project_page(Permission.MANAGE_PEOPLE)
def person_return(request, project, participant_id):
    participant = person_page(project, participant_id)
    form = Form(posted(request))
    form.helper = form_helper(button=_("They are coming back"), cancel=(_("Not now"), _address(participant)))
    if kept(form, add_participant, person=participant.person, **_by(request, project)):
        words = _("%(name)s is in the project again.") % {"name": participant.person.called}
        return done(request, words, "projects:person", project.pk, participant.pk)
    title = _("Is %(name)s coming back?") % {"name": participant.person.called}
    return form_page(request, project, form, title, (participant.person.called, _address(participant)))


def _by(request, project):
    return {"project": project, **acting(request)}


def _people(project):
    return _("People"), reverse("projects:people", args=[project.pk])


def _back(project):
    return _("Back without adding"), _people(project)[1]


def _address(participant):
    return reverse("projects:person", args=[participant.project_id, participant.pk])
