"""What needs somebody: each line says what to do, why, and leads to where it is done."""

from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coprod.core.web.times import day_short
from feedback.models.suggestion import DAYS_TO_ANSWER
from projects.models import Decision
from projects.permissions import Permission as P
from projects.permissions import may

LOOK_AGAIN_AFTER = timedelta(days=183)
MOST_DECISIONS = 20
LATE, SOON, SOME_TIME = range(3)


@dataclass(frozen=True)
class Need:
    """One thing to do. ``rank`` sorts: what is late comes first."""

    project: object
    permission: P
    words: str
    address: str
    note: str = ""
    tag: str = ""
    tone: str = "grey"
    rank: int = SOME_TIME


def needs_of(projects, roles, at, *, sessions, decisions):
    """Return what needs this user in these counted projects; ``roles`` maps a project's id to the user's role there.

    ``sessions`` are those not closed yet, with counts; ``decisions`` those without a final say. Asks nothing more.
    """
    by_id = {project.pk: project for project in projects}
    found = [need for project in projects for need in (*_waiting(project, at), *_missing(project, at))]
    found += [need for row in sessions for need in _about_session(by_id[row.project_id], row, at)]
    found += [_final_say(by_id[row.project_id], row) for row in decisions]
    mine = [need for need in found if may(roles[need.project.pk], need.permission)]
    return sorted(mine, key=lambda need: need.rank)


def without_final_say(project_ids):
    """Return decisions that stand and do not say who had the final say, the newest first."""
    taken = Decision.objects.filter(project__in=project_ids, taken_on__isnull=False, reversed_on=None, final_say="")
    return taken.order_by("-taken_on", "-pk")[:MOST_DECISIONS]


def _to(name, project, *more):
    return reverse(name, args=[project.pk, *more])


def _waiting(project, at):
    if number := project.suggestions_waiting:
        yield _suggestions(project, number, DAYS_TO_ANSWER - (timezone.localdate(at) - project.oldest_suggestion).days)
    if number := project.comments_waiting:
        words = ngettext("Read %(number)s comment first", "Read %(number)s comments first", number) % {"number": number}
        note = _("Nobody else sees them before you have.")
        yield Need(project, P.REVIEW_COMMENTS, words, _to("feedback:review", project), note, rank=SOON)
    if number := project.to_send:
        words = ngettext("%(number)s message needs you", "%(number)s messages need you", number) % {"number": number}
        note = _("Letters, calls and texts to do by hand, and what could not be sent.")
        yield Need(project, P.SEE_PEOPLE, words, _to("sessions:messages", project), note, rank=SOON)
    if number := project.unconfirmed:
        words = ngettext(
            "%(number)s person has not said what experience they bring",
            "%(number)s people have not said what experience they bring",
            number,
        ) % {"number": number}
        note = _("They can say it on their own page. Until then they count in no share.")
        yield Need(project, P.MANAGE_PEOPLE, words, _to("projects:people", project), note)


def _suggestions(project, number, left):
    words = ngettext("Answer %(number)s suggestion", "Answer %(number)s suggestions", number) % {"number": number}
    note = _("The oldest was made on %(day)s.") % {"day": day_short(project.oldest_suggestion)}
    if left < 0:
        tag = ngettext("%(days)s day late", "%(days)s days late", -left) % {"days": -left}
        return Need(project, P.ANSWER, words, _to("feedback:suggestions", project), note, tag, "red", LATE)
    tag = ngettext("%(days)s day left", "%(days)s days left", left) % {"days": left}
    return Need(project, P.ANSWER, words, _to("feedback:suggestions", project), note, tag, "amber", SOON)


def _missing(project, at):
    if not (project.safe_name and project.safe_phone):
        note = _("People find this on their own page, and above every survey.")
        yield Need(
            project, P.CHANGE_PROJECT, _("Say who people can ring if they do not feel safe"),
            _to("projects:setting", project, "contacts"), note, _("Not recorded"), "amber", SOON,
        )  # fmt: skip
    if not (project.told or project.scope or project.challenges):
        address = _to("projects:guide", project, "scope")
        note = _("Five short steps. You can leave any of them for later.")
        yield Need(project, P.CHANGE_PROJECT, _("Go on describing the project"), address, note)
    if project.people and not project.planned:
        address = _to("sessions:plan", project)
        yield Need(project, P.PLAN_SESSION, _("Plan the first session"), address)
    if not project.people:
        note = _("One by one, or from a list that you have.")
        yield Need(project, P.MANAGE_PEOPLE, _("Add the people who take part"), _to("projects:people", project), note)
    if project.drafts:
        note = _("Nobody else sees it until you publish it.")
        address = _to("projects:agreement_publish", project)
        yield Need(project, P.CHANGE_PROJECT, _("Publish the draft of your agreement"), address, note, _("Draft"))
    elif project.held and not project.agreed_at:
        address = _to("projects:agreement_write", project)
        yield Need(project, P.CHANGE_PROJECT, _("Write down what you agreed about working together"), address)
    elif project.agreed_at and at - _last_look(project) > LOOK_AGAIN_AFTER:
        note = _("Last looked at on %(day)s.") % {"day": day_short(_last_look(project))}
        address = _to("projects:agreement", project)
        yield Need(project, P.CHANGE_PROJECT, _("Look at your agreement again, together"), address, note)


def _last_look(project):
    if project.looked_on is None:
        return project.agreed_at
    looked = timezone.datetime.combine(project.looked_on, timezone.datetime.min.time(), timezone.get_current_timezone())
    return max(project.agreed_at, looked)


def _about_session(project, session, at):
    facts = {"title": session.title, "day": day_short(timezone.localtime(session.starts_at))}
    if session.ends_at <= at:
        words = _("Write down what happened: %(title)s, %(day)s") % facts
        note = _("About five minutes.")
        address = _to("record:session", project, session.pk)
        yield Need(project, P.RECORD_SESSION, words, address, note, _("Not recorded"), "amber", SOON)
        return
    if not session.invited:
        words = _("Invite people to %(title)s, %(day)s") % facts
        address = _to("sessions:invite", project, session.pk)
        yield Need(project, P.PLAN_SESSION, words, address, "", _("Nobody is invited yet"), "amber", SOON)
    if session.open_checks:
        words = _("Get ready what people need: %(title)s, %(day)s") % facts
        number = session.open_checks
        tag = ngettext("%(number)s not ready", "%(number)s not ready", number) % {"number": number}
        address = _to("sessions:replies", project, session.pk)
        yield Need(project, P.PLAN_SESSION, words, address, "", tag, "amber", SOON)


def _final_say(project, decision):
    words = _("Say who had the final say on “%(question)s”") % {"question": decision.question}
    note = _("Decided on %(day)s. Without this its place on the spectrum is less sure.") % {
        "day": day_short(decision.taken_on)
    }
    address = _to("projects:decision_take", project, decision.pk)
    return Need(project, P.CHANGE_PROJECT, words, address, note, _("Not recorded"), "amber")
