from django.shortcuts import redirect, render
from django.utils import timezone

from coprod.pages.personal.notices import notice_for
from coprod.pages.personal.selectors.home import my_page as load_page
from projects.loaders import personal_page


@personal_page
def my_page(request, person):
    parts = load_page(person, timezone.now())
    return render(request, "my/home.html", {"person": person, "parts": parts, "notice": notice_for(request)})


@personal_page
def finished(request, person):
    """Leave nothing behind on a device that others use."""
    response = redirect("goodbye")
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


def goodbye(request):
    """Open to everybody: it shows nothing of anyone."""
    return render(request, "my/goodbye.html")
