"""Just enough addresses for tests of links."""

from django.http import HttpResponse
from django.urls import include, path


def here(request, **kwargs):
    return HttpResponse()


pages = ([path("", here, name="home"), path("projects/<int:project_id>/", here, name="project")], "pages")
projects = ([path("<int:project_id>/people/", here, name="people")], "projects")
urlpatterns = [
    path("", include(pages)),
    path("projects/", include(projects)),
    path("account/", include("allauth.urls")),
    path("components/", include("coprod.core.web.urls")),
]
