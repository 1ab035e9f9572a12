"""Sessions and decisions with something open, and what is to be done about it."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coprod.core.web.times import day_short
from coprod.pages.selectors.need import SOON, Need, to
from projects.models import Decision
from projects.permissions import Permission as P

MOST = 30


def unfinished_decisions(project_ids, at):
    """Return decisions past their asking and not taken, without a final say, or not told to those who were asked."""
    late = Q(taken_on=None, asked_until__lt=timezone.localdate(at))
    unsaid = Q(taken_on__isnull=False, final_say="")
    untold = Q(taken_on__isnull=False, asked_on__isnull=False, told_on=None)
    found = Decision.objects.filter(late | unsaid | untold, project__in=project_ids, reversed_on=None)
    return found.order_by("-taken_on", "-pk")[:MOST]


def about_decision(project, decision):
    """Give what is to be done about a decision with something open."""
    question = {"question": decision.question}
    take = to("projects:decision_take", project, decision.pk)
    if decision.taken_on is None:
        words = _("Write down what was decided: “%(question)s”") % question
        note = _("People were asked until %(day)s.") % {"day": day_short(decision.asked_until)}
        yield Need(project, P.CHANGE_PROJECT, words, take, note, _("Not decided yet"))
        return
    decided = _("Decided on %(day)s.") % {"day": day_short(decision.taken_on)}
    if not decision.final_say:
        words = _("Say who had the final say on “%(question)s”") % question
        yield Need(project, P.CHANGE_PROJECT, words, take, decided, _("Not recorded"), "amber")
    if decision.asked_on and not decision.told_on:
        words = _("Tell people what came of “%(question)s”") % question
        address = to("projects:decision_told", project, decision.pk)
        yield Need(project, P.CHANGE_PROJECT, words, address, decided, _("Not told yet"), "amber")


def about_session(project, session, at):
    """Give what is to be done for a session that is not closed: write it down, invite, settle, get ready."""
    facts = {"title": session.title, "day": day_short(timezone.localtime(session.starts_at))}
    if session.ends_at <= at:
        words = _("Write down what happened: %(title)s, %(day)s") % facts
        note = _("About five minutes.")
        address = to("record:session", project, session.pk)
        yield Need(project, P.RECORD_SESSION, words, address, note, _("Not recorded"), "amber", SOON)
        return
    if not session.invited:
        words = _("Invite people to %(title)s, %(day)s") % facts
        address = to("sessions:invite", project, session.pk)
        yield Need(project, P.PLAN_SESSION, words, address, "", _("Nobody is invited yet"), "amber", SOON)
    if number := session.suggested:
        words = _("Say if you will talk about what people asked for: %(title)s, %(day)s") % facts
        tag = ngettext("%(number)s suggested", "%(number)s suggested", number) % {"number": number}
        yield Need(project, P.PLAN_SESSION, words, to("sessions:detail", project, session.pk), "", tag, rank=SOON)
    if session.open_checks:
        words = _("Get ready what people need: %(title)s, %(day)s") % facts
        number = session.open_checks
        tag = ngettext("%(number)s not ready", "%(number)s not ready", number) % {"number": number}
        address = to("sessions:replies", project, session.pk)
        yield Need(project, P.PLAN_SESSION, words, address, "", tag, "amber", SOON)
