from django.shortcuts import render
from django.utils import timezone

from coprod.core.organisations.services import change_person
from coprod.pages.personal.forms import AboutMeForm, MyPartForm
from coprod.pages.personal.notices import go, posted
from projects.loaders import load_participant, personal_page
from projects.services.participant import change_participant, leave_project, say_experience


@personal_page
def about_me(request, person):
    form = AboutMeForm(posted(request), instance=_copy(person))
    if request.method == "POST" and form.is_valid():
        at = timezone.now()
        change_person(person=person, by=person, at=at, access_asked_on=at.date(), **form.cleaned_data)
        return go("my:home", "saved", secret=person.secret)
    return render(request, "my/about.html", {"person": person, "form": form})


@personal_page
def my_part(request, person, project_id):
    participant = load_participant(person, project_id)
    form = MyPartForm(posted(request), instance=_copy(participant))
    if request.method == "POST" and form.is_valid():
        _keep_part(participant, person, dict(form.cleaned_data), timezone.now())
        return go("my:home", "saved", secret=person.secret)
    facts = {"person": person, "participant": participant, "project": participant.project, "form": form}
    return render(request, "my/part.html", facts)


@personal_page
def leave(request, person, project_id):
    participant = load_participant(person, project_id)
    if request.method == "POST":
        leave_project(participant=participant, by=person, at=timezone.now())
        return go("my:home", "left", secret=person.secret)
    return render(request, "my/leave.html", {"person": person, "project": participant.project})


def _keep_part(participant, person, given, at):
    kind, words = given.pop("kind"), given.pop("in_own_words")
    if (kind, words, True) != (participant.kind, participant.in_own_words, participant.kind_confirmed):
        say_experience(participant=participant, kind=kind, in_own_words=words, by=person, at=at)
    change_participant(participant=participant, by=person, at=at, **given)


def _copy(row):
    """Return the row read anew, because a form writes into the one that it is given."""
    return type(row).objects.get(pk=row.pk)
