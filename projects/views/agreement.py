from django.forms import Form
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from coprod.core.web.forms import form_helper
from coprod.core.web.rows import row_id
from projects.forms.agreement import AgreedForm, PointFormSet, ReviewForm, WrittenByForm, points, rearranged
from projects.forms.fields import recorded
from projects.loaders import project_page
from projects.permissions import Permission
from projects.selectors.agreement import agreement_page, clauses_to_write, draft_of, newest_draft_or_404, version_page
from projects.selectors.choices import people_to_choose
from projects.services.agreeing import note_agreed
from projects.services.agreement import draft_agreement, publish_agreement, review_agreement
from projects.views.parts import acting, done, form_page, kept, posted


@project_page(Permission.SEE_PROJECT)
def agreement(request, project):
    return render(request, "projects/agreement.html", {"project": project, **agreement_page(project)})


@project_page(Permission.SEE_PROJECT)
def agreement_version(request, project, number):
    return render(request, "projects/agreement_version.html", {"project": project, **version_page(project, number)})


@project_page(Permission.CHANGE_PROJECT)
def agreement_write(request, project):
    draft = draft_of(project)
    formset = PointFormSet(posted(request), initial=[{"text": text} for text in clauses_to_write(project)])
    how = WrittenByForm(posted(request), initial=recorded(draft, WrittenByForm.base_fields) if draft else None)
    if request.method == "POST" and formset.is_valid():
        press = request.POST.get("press", "")
        clauses = rearranged(points(formset), press)
        if kept(how, draft_agreement, project=project, clauses=clauses, **acting(request)):
            return _after_writing(request, project, press, len(clauses))
    facts = {"project": project, "points": formset, "how": how, "draft": draft}
    return render(request, "projects/agreement_write.html", facts)


def _after_writing(request, project, press, count):
    if press == "keep":
        return done(request, _("We have kept the draft. Nobody else sees it yet."), "projects:agreement", project.pk)
    place = press.rpartition("-")[2]
    found = row_id(place)
    place = count if found is None else found
    return redirect(reverse("projects:agreement_write", args=[project.pk]) + f"#point-{place}")


@project_page(Permission.CHANGE_PROJECT)
def agreement_publish(request, project):
    draft = newest_draft_or_404(project)
    form = Form(posted(request))
    form.helper = form_helper(
        button=_("Publish this version"),
        cancel=(_("Go on writing"), reverse("projects:agreement_write", args=[project.pk])),
    )
    if kept(form, publish_agreement, version=draft, **acting(request)):
        return done(
            request, _("The agreement is published. People can agree to it now."), "projects:agreement", project.pk
        )
    return render(request, "projects/agreement_publish.html", {"project": project, "form": form, "draft": draft})


@project_page(Permission.CHANGE_PROJECT)
def agreement_agreed(request, project):
    form = AgreedForm(posted(request), people=people_to_choose(project))
    if kept(form, note_agreed, project=project, **acting(request)):
        return done(request, _("We have kept who agreed."), "projects:agreement", project.pk)
    return form_page(request, project, form, _("Who agreed aloud or on paper"), _back(project))


@project_page(Permission.CHANGE_PROJECT)
def agreement_review(request, project):
    form = ReviewForm(posted(request), initial={"on": timezone.localdate()})
    if kept(form, review_agreement, project=project, **acting(request)):
        return done(request, _("We have kept that you looked at it again."), "projects:agreement", project.pk)
    return form_page(request, project, form, _("The group looked at its agreement again"), _back(project))


def _back(project):
    return _("Our agreement"), reverse("projects:agreement", args=[project.pk])
