"""Just enough addresses for tests of links."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template import RequestContext, Template
from django.urls import include, path

from coprod.core.web.forms import form_helper


def here(request, **kwargs):
    return HttpResponse(Template('{% extends "base_participant.html" %}').render(RequestContext(request, {})))


class Words(forms.Form):
    helper = form_helper(button="Send my words", keep=True)

    words = forms.CharField(label="Your words", widget=forms.Textarea)


def words(request):
    form = Words(request.POST or None)
    if form.is_valid():
        return redirect("pages:home")
    template = (
        '{% extends "base_participant.html" %}{% block title %}Words{% endblock %}'
        "{% block content %}<h1>Words</h1>{% crispy form %}{% endblock %}"
    )
    return HttpResponse(Template(template).render(RequestContext(request, {"form": form})))


pages = ([path("", here, name="home"), path("projects/<int:project_id>/", here, name="project")], "pages")
projects = ([path("<int:project_id>/people/", here, name="people")], "projects")
urlpatterns = [
    path("", include(pages)),
    path("projects/", include(projects)),
    path("words/", words),
    path("account/", include("coprod.core.accounts.urls")),
    path("components/", include("coprod.core.web.urls")),
]
