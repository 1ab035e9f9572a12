from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from coprod.pages.personal.forms import ViewForm
from coprod.pages.personal.notices import go, notice_for, posted
from coprod.pages.personal.selectors.project import decisions_page
from coprod.pages.personal.selectors.project import my_decision as load_decision
from projects.loaders import load_participant, personal_page
from projects.services.decision import confirm_taking_part, give_view
from projects.services.errors import Refused


@personal_page
def my_decisions(request, person, project_id):
    participant = load_participant(person, project_id)
    facts = {"person": person, "project": participant.project, "notice": notice_for(request)}
    return render(request, "my/decisions.html", facts | decisions_page(participant))


@personal_page
def my_decision(request, person, project_id, decision_id):
    participant = load_participant(person, project_id)
    facts = load_decision(participant, decision_id)
    decision, mine = facts["decision"], facts["my_view"]
    given = {"option": mine.option, "text": mine.text} if mine else None
    form = ViewForm(posted(request), options=decision.options, initial=given)
    if request.method == "POST" and form.is_valid():
        try:
            give_view(decision=decision, participant=participant, by=person, at=timezone.now(), **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return go("my:decision", "view", secret=person.secret, project_id=project_id, decision_id=decision_id)
    page = {"person": person, "project": participant.project, "form": form, "notice": notice_for(request)}
    return render(request, "my/decision.html", page | facts)


@personal_page
@require_POST
def confirm(request, person, project_id, decision_id):
    participant = load_participant(person, project_id)
    decision = load_decision(participant, decision_id)["decision"]
    try:
        confirm_taking_part(decision=decision, participant=participant, by=person, at=timezone.now())
    except Refused as refusal:
        page = {"person": person, "project": participant.project, "refusal": str(refusal)}
        return render(request, "my/decisions.html", page | decisions_page(participant), status=409)
    return go("my:decisions", "confirmed", secret=person.secret, project_id=project_id)
