"""One project's front page, in as few questions to the database as it has parts."""

from django.db.models import Count, Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coprod.core.web import parts
from coprod.core.web.times import day_short
from coprod.pages.selectors.counts import counted
from coprod.pages.selectors.meetings import unfinished_sessions
from coprod.pages.selectors.needs import needs_of
from coprod.pages.selectors.placing import placement_panel
from coprod.pages.selectors.said import latest_survey, said_and_done
from coprod.pages.selectors.unfinished import unfinished_decisions
from projects.models import DecisionTaker, Participant, Phase, Project
from projects.permissions import Permission
from projects.selectors.kinds import count_kinds
from sessions.models import Attendance

MOST_NEEDS = 6


def front_page(project, at):
    """Return everything that the front page of one project shows, for a project loaded for this user."""
    here = counted(Project.objects.filter(pk=project.pk)).get()
    unfinished = list(unfinished_sessions([project.pk]))
    held = list(project.sessions.closed().only("project_id", "phase", "starts_at").order_by("-starts_at", "-pk"))
    taken = _taken(project)
    undecided = unfinished_decisions([project.pk], at)
    needs = needs_of([here], {project.pk: project.role}, at, sessions=unfinished, decisions=undecided)
    begun = {row.phase: row for row in project.phases.all()}
    return {
        "project": project,
        "here": here,
        "needs": needs[:MOST_NEEDS],
        "more_needs": needs[MOST_NEEDS:],
        "phases": _phases(begun, [row.phase for row in held], [row.phase for row in taken]),
        "phase_now": next((row for row in reversed(begun.values()) if row.ended_on is None), None),
        **_next(project, next((row for row in unfinished if row.ends_at > at), None)),
        **_room(project, held, taken),
        **placement_panel(project),
        **said_and_done(project, here.suggestions_waiting),
        **latest_survey(project),
    }


def _taken(project):
    rows = project.decisions.filter(taken_on__isnull=False).defer("outcome", "reasons", "seen_differently")
    return list(rows.annotate(took_part=Count("takers")).order_by("-taken_on", "-pk"))


def _next(project, session):
    may_see = session is not None and Permission.SEE_PEOPLE in project.may
    return {"session": session, "checks": session.access_checks.filter(participant__left_on=None) if may_see else []}


def _phases(begun, held, taken):
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


def _room(project, held, taken):
    """Return how many of each kind are in the group, came last, and took part in the last decision."""
    session = held[0] if held else None
    decision = next((row for row in taken if row.took_part), None)
    rows = Participant.objects.filter(project=project).annotate(
        came=Exists(Attendance.objects.filter(session=session, participant=OuterRef("pk"))),
        decided=Exists(DecisionTaker.objects.filter(decision=decision, participant=OuterRef("pk"))),
    )
    people = list(rows)
    return {
        "last_session": session,
        "last_decision": decision,
        "in_group": count_kinds(one for one in people if one.left_on is None),
        "came": count_kinds(one for one in people if one.came),
        "decided": count_kinds(one for one in people if one.decided),
    }
