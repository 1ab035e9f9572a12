from django.http import HttpResponse
from django.shortcuts import render
from django.urls import include, path

from projects.loaders import project_page
from projects.permissions import Permission


def hello(request):
    """What everything else is compared with: the same server, the same middleware, no work."""
    return HttpResponse("hello")


@project_page(Permission.SEE_PROJECT)
def nothing(request, project):
    """A page for somebody who has signed in, of a project that is theirs, with its frame and tabs alone."""
    return render(request, "projects/base.html", {"project": project})


urlpatterns = [path("hello/", hello), path("nothing/<int:project_id>/", nothing), path("", include("coprod.urls"))]
