"""One project's front page, in as few questions to the database as it has parts."""

from django.db.models import Count, Exists, OuterRef

from coprod.pages.selectors.counts import counted, latest
from coprod.pages.selectors.meetings import unfinished_sessions
from coprod.pages.selectors.needs import needs_of
from coprod.pages.selectors.placing import placement_panel
from coprod.pages.selectors.said import latest_survey, said_and_done
from coprod.pages.selectors.story import phase_parts, phases_of
from coprod.pages.selectors.unfinished import unfinished_decisions
from projects.models import DecisionTaker, Kind, Participant, Project
from projects.permissions import Permission
from projects.selectors.kinds import KINDS
from sessions.models import Attendance

MOST_NEEDS = 6


def front_page(project, at):
    """Return everything that the front page of one project shows, for a project loaded for this user."""
    here = latest(counted(Project.objects.filter(pk=project.pk))).get()
    unfinished = list(unfinished_sessions([project.pk]))
    undecided = unfinished_decisions([project.pk], at)
    needs = needs_of([here], {project.pk: project.role}, at, sessions=unfinished, decisions=undecided)
    begun = phases_of(project)
    return {
        "project": project,
        "here": here,
        "needs": needs[:MOST_NEEDS],
        "more_needs": needs[MOST_NEEDS:],
        "phases": phase_parts(begun),
        "phase_now": next((row for row in reversed(begun) if row.ended_on is None), None),
        **_next(project, next((row for row in unfinished if row.ends_at > at), None)),
        **_room(here),
        **placement_panel(project, here.placed_result, here.placed_at),
        **said_and_done(project, here.suggestions_waiting),
        **latest_survey(project),
    }


def _next(project, session):
    may_see = session is not None and Permission.SEE_PEOPLE in project.may
    return {"session": session, "checks": session.access_checks.filter(participant__left_on=None) if may_see else []}


def _room(here):
    """Return how many of each kind are in the group, came last, and took part in the last decision."""
    came = Attendance.objects.filter(session=here.last_session, participant=OuterRef("pk"))
    decided = DecisionTaker.objects.filter(decision=here.last_decision, participant=OuterRef("pk"))
    people = Participant.objects.filter(project=here).annotate(came=Exists(came), decided=Exists(decided)).order_by()
    rows = list(people.values("kind", "kind_confirmed", "left_on", "came", "decided").annotate(number=Count("pk")))
    return {
        "in_group": _kinds(row for row in rows if row["left_on"] is None),
        "came": _kinds(row for row in rows if row["came"]),
        "decided": _kinds(row for row in rows if row["decided"]),
    }


def _kinds(rows):
    found = dict.fromkeys(KINDS, 0)
    for row in rows:
        found[row["kind"] if row["kind_confirmed"] else Kind.NOT_SAID] += row["number"]
    return found
