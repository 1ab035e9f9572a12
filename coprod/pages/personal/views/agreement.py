from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from coprod.pages.personal.forms import ClauseForm, SignForm
from coprod.pages.personal.notices import go, notice_for
from coprod.pages.personal.selectors.project import agreement_page
from projects.loaders import load_participant, personal_page
from projects.models import Signature
from projects.services.agreement import sign_agreement, suggest_clause


@personal_page
def my_agreement(request, person, project_id):
    return _page(request, person, load_participant(person, project_id))


@personal_page
@require_POST
def sign(request, person, project_id):
    """Sign the version that was read: its number travels with the form, and a newer one is shown instead."""
    participant = load_participant(person, project_id)
    form, version = SignForm(request.POST), agreement_page(participant)["version"]
    if form.is_valid() and version and str(version.pk) == request.POST.get("version"):
        sign_agreement(
            version=version,
            participant=participant,
            way=Signature.Way.LINK,
            comment=form.cleaned_data["comment"],
            by=person,
            at=timezone.now(),
        )
        return go("my:agreement", "signed", secret=person.secret, project_id=project_id)
    return _page(request, person, participant, sign_form=form, moved_on=form.is_valid())


@personal_page
@require_POST
def suggest(request, person, project_id):
    participant = load_participant(person, project_id)
    form = ClauseForm(request.POST, prefix="clause")
    if form.is_valid():
        suggest_clause(participant=participant, by=person, at=timezone.now(), **form.cleaned_data)
        return go("my:agreement", "clause", secret=person.secret, project_id=project_id)
    return _page(request, person, participant, clause_form=form)


def _page(request, person, participant, sign_form=None, clause_form=None, moved_on=False):
    return render(
        request,
        "my/agreement.html",
        agreement_page(participant)
        | {
            "person": person,
            "participant": participant,
            "project": participant.project,
            "notice": notice_for(request),
            "moved_on": moved_on,
            "sign_form": sign_form or SignForm(),
            "clause_form": clause_form or ClauseForm(prefix="clause"),
        },
    )
