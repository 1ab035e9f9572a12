"""One project's front page."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coprod.core.web import parts
from coprod.core.web.times import day_short
from coprod.pages.selectors.counts import counted
from coprod.pages.selectors.meetings import next_session
from coprod.pages.selectors.needs import needs_of
from coprod.pages.selectors.placing import latest_report, placement_panel
from coprod.pages.selectors.said import latest_survey, said_and_done
from projects.models import Participant, Phase, Project
from projects.permissions import Permission
from projects.selectors.kinds import count_kinds

MOST_NEEDS = 6


def front_page(project, at):
    """Return everything that the front page of one project shows, for a project loaded for this user."""
    here = counted(Project.objects.filter(pk=project.pk)).get()
    needs = needs_of([here], {project.pk: project.role}, at)
    begun = {row.phase: row for row in project.phases.all()}
    return {
        "project": project,
        "people_count": here.people,
        "needs": needs[:MOST_NEEDS],
        "more_needs": needs[MOST_NEEDS:],
        "phases": _phases(project, begun),
        "phase_now": next((row for row in reversed(begun.values()) if row.ended_on is None), None),
        **_next(project, at),
        **_room(project),
        **placement_panel(project),
        **said_and_done(project, here.suggestions_waiting),
        **latest_survey(project),
        **latest_report(project),
    }


def _next(project, at):
    session = next_session(project, at)
    checks = session.access_checks.filter(participant__left_on=None) if session else []
    return {"session": session, "checks": checks if Permission.SEE_PEOPLE in project.may else []}


def _phases(project, begun):
    held = list(project.sessions.closed().values_list("phase", flat=True))
    taken = list(project.decisions.filter(taken_on__isnull=False).values_list("phase", flat=True))
    found, next_is_named = [], False
    for phase in Phase:
        row = begun.get(phase)
        state = "done" if row and row.ended_on else "now" if row else "later" if next_is_named else "next"
        next_is_named = next_is_named or row is None
        note = _story(held.count(phase), taken.count(phase)) if row else ""
        found.append(parts.Phase(phase.label, state, _when(row), note))
    return found


def _when(row):
    if row is None:
        return ""
    facts = {"start": day_short(row.started_on), "end": day_short(row.ended_on)}
    return _("%(start)s to %(end)s") % facts if row.ended_on else _("since %(start)s") % facts


def _story(sessions, decisions):
    met = ngettext("%(number)s session", "%(number)s sessions", sessions) % {"number": sessions}
    decided = ngettext("%(number)s decision", "%(number)s decisions", decisions) % {"number": decisions}
    return _("%(sessions)s, %(decisions)s") % {"sessions": met, "decisions": decided}


def _room(project):
    """Return how many of each kind are in the group, came last, took part last, and put topics forward."""
    session = project.sessions.closed().order_by("-starts_at", "-pk").first()
    decision = project.decisions.filter(taken_on__isnull=False, takers__isnull=False).first()
    everybody = Participant.objects.filter(project=project)
    return {
        "last_session": session,
        "last_decision": decision,
        "in_group": count_kinds(everybody.current()),
        "came": count_kinds(everybody.filter(attendances__session=session)) if session else None,
        "decided": count_kinds(everybody.filter(decisions_taken__decision=decision)) if decision else None,
    }
