"""The four phases of a project, and what was done in each."""

from django.db.models import OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coprod.core.web import parts
from coprod.core.web.times import day_short
from coprod.pages.selectors.counts import count_by
from projects.models import Decision, Phase
from sessions.models import CoproSession


def phases_of(project):
    """Return the phases that have begun, in order, with how many sessions were held and decisions taken in each."""
    here = {"project": OuterRef("project"), "phase": OuterRef("phase")}
    held, taken = CoproSession.objects.closed(), Decision.objects.filter(taken_on__isnull=False)
    return list(project.phases.annotate(held=count_by(held, **here), taken=count_by(taken, **here)))


def phase_parts(begun):
    """Return all four phases as the page draws them; the first that has not begun comes next."""
    rows = {row.phase: row for row in begun}
    found, next_is_named = [], False
    for phase in Phase:
        row = rows.get(phase)
        state = "done" if row and row.ended_on else "now" if row else "later" if next_is_named else "next"
        next_is_named = next_is_named or row is None
        found.append(parts.Phase(phase.label, state, _when(row), _story(row) if row else ""))
    return found


def _when(row):
    if row is None:
        return ""
    facts = {"start": day_short(row.started_on), "end": day_short(row.ended_on)}
    return _("%(start)s to %(end)s") % facts if row.ended_on else _("since %(start)s") % facts


def _story(row):
    met = ngettext("%(number)s session", "%(number)s sessions", row.held) % {"number": row.held}
    decided = ngettext("%(number)s decision", "%(number)s decisions", row.taken) % {"number": row.taken}
    return _("%(sessions)s, %(decisions)s") % {"sessions": met, "decisions": decided}
