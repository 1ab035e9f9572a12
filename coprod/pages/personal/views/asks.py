from django.shortcuts import render
from django.utils import timezone

from coprod.pages.personal.forms import AskForm
from coprod.pages.personal.notices import go, notice_for, posted
from feedback.models.suggestion import Suggestion
from feedback.services.suggestion import record_suggestion
from projects.loaders import load_participant, personal_page


@personal_page
def you_said(request, person, project_id):
    participant = load_participant(person, project_id)
    form = AskForm(posted(request))
    if request.method == "POST" and form.is_valid():
        record_suggestion(
            project=participant.project,
            participant=participant,
            text=form.cleaned_data["text"],
            by=person,
            at=timezone.now(),
        )
        return go("my:replies", "asked", secret=person.secret, project_id=project_id)
    rows = Suggestion.objects.filter(project=participant.project).select_related("reply").order_by("-made_on", "-pk")
    facts = {"person": person, "project": participant.project, "suggestions": rows, "form": form}
    return render(request, "my/replies.html", facts | {"notice": notice_for(request)})
