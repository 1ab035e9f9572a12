"""A facilitator's home: what needs them today, and their projects."""

from django.core.paginator import Paginator

from coprod.pages.selectors.counts import counted, projects_of
from coprod.pages.selectors.meetings import coming_sessions, unfinished_sessions
from coprod.pages.selectors.needs import needs_of
from coprod.pages.selectors.unfinished import unfinished_decisions
from projects.models import PhaseStart, ProjectRole, Role

PAGE = 20
MOST_NEEDS = 15


def home_page(user, at, page=1):
    """Return what needs this user, and one page of their projects with phase, next session and role."""
    roles = dict(ProjectRole.objects.filter(user=user).values_list("project_id", "role"))
    projects = list(counted(projects_of(user)))
    found = {"sessions": unfinished_sessions(list(roles)), "decisions": unfinished_decisions(list(roles), at)}
    needs = needs_of(projects, roles, at, **found)
    shown = Paginator(projects, PAGE).get_page(page)
    _dress(shown.object_list, roles, at)
    return {"needs": needs[:MOST_NEEDS], "more_needs": max(len(needs) - MOST_NEEDS, 0), "projects": shown}


def _dress(projects, roles, at):
    ids = [project.pk for project in projects]
    coming = coming_sessions(ids, at)
    running = PhaseStart.objects.filter(project__in=ids, ended_on=None).order_by("started_on", "pk")
    phases = {row.project_id: row.get_phase_display() for row in running}
    for project in projects:
        project.role_words = Role(roles[project.pk]).label
        project.phase_words = phases.get(project.pk, "")
        project.next_session = coming.get(project.pk)
