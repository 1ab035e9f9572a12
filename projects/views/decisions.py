from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from projects.forms.decision import SOME, UNKNOWN, AskForm, RecordForm, ReverseForm, TakeForm, ToldForm
from projects.forms.fields import recorded
from projects.loaders import project_page
from projects.permissions import Permission
from projects.selectors.choices import current_phase, open_questions, people_to_choose
from projects.selectors.decision import decision_page, decisions_page, load_decision
from projects.services.decision import ask_before_deciding, record_decision, reverse_decision, take_decision
from projects.services.telling import tell_decision
from projects.views.parts import acting, done, form_page, kept, posted


@project_page(Permission.SEE_PROJECT)
def decisions(request, project):
    facts = decisions_page(project, request.GET.get("page"))
    return render(request, "projects/decisions.html", {"project": project, **facts})


@project_page(Permission.SEE_PROJECT)
def decision(request, project, decision_id):
    facts = decision_page(project, decision_id)
    return render(request, "projects/decision.html", {"project": project, **facts})


@project_page(Permission.CHANGE_PROJECT)
def decision_ask(request, project):
    start = {"asked_on": timezone.localdate(), "phase": current_phase(project) or None}
    form = AskForm(posted(request), initial=start)
    if kept(form, ask_before_deciding, project=project, **acting(request)):
        return done(
            request, _("People can say what they think on their own page now."), "projects:decisions", project.pk
        )
    return form_page(request, project, form, _("Ask before you decide"), _decisions(project))


@project_page(Permission.CHANGE_PROJECT)
def decision_record(request, project):
    start = {"on": timezone.localdate(), "phase": current_phase(project) or None}
    questions, people = open_questions(project), people_to_choose(project)
    form = RecordForm(posted(request), initial=start, open_questions=questions, people=people)
    if kept(form, _record, project=project, **acting(request)):
        return done(request, _("We have kept the decision."), "projects:decisions", project.pk)
    return _taps(request, project, form, _("Record a decision in four taps"))


def _record(*, project, question, open_question, **taking):
    if open_question:
        return take_decision(decision=open_question, **taking)
    return record_decision(project=project, question=question, **taking)


@project_page(Permission.CHANGE_PROJECT)
def decision_take(request, project, decision_id):
    found = load_decision(project, decision_id)
    form = TakeForm(posted(request), initial=_as_taken(found), people=people_to_choose(project))
    if kept(form, take_decision, decision=found, **acting(request)):
        return done(request, _("We have kept the decision."), "projects:decision", project.pk, found.pk)
    return _taps(request, project, form, found.question)


def _as_taken(found):
    names = ("phase", "final_say", "outcome", "reasons", "method", "changed_by_input", "seen_differently")
    takers = [str(pk) for pk in found.takers.values_list("participant_id", flat=True)]
    start = {"on": found.taken_on or timezone.localdate(), "takers": takers, **recorded(found, names)}
    known = SOME if takers else UNKNOWN if found.taken_on else None
    return start | {"took_part": known}


def _taps(request, project, form, title):
    facts = {"project": project, "form": form, "title": title, "back": _decisions(project)}
    return render(request, "projects/decision_taps.html", facts)


@project_page(Permission.CHANGE_PROJECT)
def decision_told(request, project, decision_id):
    found = load_decision(project, decision_id)
    words = "\n\n".join(filter(None, [found.outcome, found.reasons]))
    form = ToldForm(posted(request), initial={"on": timezone.localdate(), "text": words})
    if kept(form, tell_decision, decision=found, **acting(request)):
        return done(request, _("We have kept what people were told."), "projects:decision", project.pk, found.pk)
    return form_page(request, project, form, _("What were people told about it?"), _one(found))


@project_page(Permission.CHANGE_PROJECT)
def decision_reverse(request, project, decision_id):
    found = load_decision(project, decision_id)
    form = ReverseForm(posted(request), initial={"on": timezone.localdate()}, taken_on=found.taken_on)
    if kept(form, reverse_decision, decision=found, **acting(request)):
        return done(
            request, _("It is taken back, and everybody can see that."), "projects:decision", project.pk, found.pk
        )
    lead = _("The decision stays in the record, with the day and who took it back.")
    return form_page(request, project, form, _("Take this decision back?"), _one(found), lead=lead)


def _decisions(project):
    return _("Decisions"), reverse("projects:decisions", args=[project.pk])


def _one(found):
    return found.question, reverse("projects:decision", args=[found.project_id, found.pk])
