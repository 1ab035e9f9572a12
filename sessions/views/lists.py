from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone

from projects.loaders import project_page
from projects.permissions import Permission
from sessions.selectors.lists import coming_sessions, past_sessions, sessions_to_record

ON_A_PAGE = 20


@project_page(Permission.SEE_PROJECT)
def session_list(request, project):
    now = timezone.now()
    facts = {
        "project": project,
        "coming": coming_sessions(project, now),
        "to_record": sessions_to_record(project, now),
        "past": Paginator(past_sessions(project), ON_A_PAGE).get_page(request.GET.get("page")),
        "may_plan": Permission.PLAN_SESSION in project.may,
        "may_record": Permission.RECORD_SESSION in project.may,
        "may_see_people": Permission.SEE_PEOPLE in project.may,
    }
    return render(request, "sessions/list.html", facts)
