from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from coprod.pages.personal.notices import go, notice_for, sent_again
from coprod.pages.personal.selectors.home import my_page as load_page
from coprod.pages.personal.selectors.home import my_point
from coprod.pages.personal.selectors.session import way_of_surveys
from feedback.services.sending import send_link_again
from projects.loaders import personal_page


@personal_page
def my_page(request, person):
    facts = {"parts": load_page(person, timezone.now()), "way": way_of_surveys(person), "notice": notice_for(request)}
    return render(request, "my/home.html", {"person": person} | facts)


@personal_page
@require_POST
def point_link(request, person, survey_id):
    """Send the link of a survey at a set point again, in the same words whether it was used or not."""
    survey, participant = my_point(person, survey_id)
    send_link_again(participant=participant, survey=survey, at=timezone.now())
    return go("my:home", sent_again(person), secret=person.secret)


@personal_page
def finished(request, person):
    """Leave nothing behind on a device that others use."""
    response = redirect("goodbye")
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


def goodbye(request):
    """Open to everybody: it shows nothing of anyone."""
    return render(request, "my/goodbye.html")
