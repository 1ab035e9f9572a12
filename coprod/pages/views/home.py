from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from coprod.pages.selectors.front import front_page
from coprod.pages.selectors.home import home_page
from projects.loaders import project_page
from projects.permissions import Permission


@login_required
@never_cache
def home(request):
    return render(request, "pages/home.html", home_page(request.user, timezone.now(), request.GET.get("page")))


@project_page(Permission.SEE_PROJECT)
def project(request, project):
    return render(request, "pages/project.html", front_page(project, timezone.now()))
