from django.shortcuts import render
from django.utils import timezone

from coprod.pages.personal.forms import ProposalForm
from coprod.pages.personal.notices import go, notice_for, posted
from coprod.pages.personal.selectors.project import aims_page
from projects.loaders import load_participant, personal_page
from projects.services.aims import propose_indicator, propose_priority

PROPOSE = {"priority": propose_priority, "indicator": propose_indicator}


@personal_page
def what_matters(request, person, project_id):
    participant = load_participant(person, project_id)
    form = ProposalForm(posted(request))
    if request.method == "POST" and form.is_valid():
        what, text = form.cleaned_data["what"], form.cleaned_data["text"]
        PROPOSE[what](project=participant.project, text=text, proposer=participant, by=person, at=timezone.now())
        return go("my:aims", what, secret=person.secret, project_id=project_id)
    facts = {"person": person, "project": participant.project, "form": form, "notice": notice_for(request)}
    return render(request, "my/aims.html", facts | aims_page(participant))
