"""What needs somebody in each of their projects, late things first."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coprod.core.web.times import day_short
from coprod.pages.selectors.need import LATE, SOON, Need, to
from coprod.pages.selectors.unfinished import about_decision, about_session
from feedback.models.suggestion import DAYS_TO_ANSWER
from projects.permissions import Permission as P
from projects.permissions import may

LOOK_AGAIN_AFTER = timedelta(days=183)


def needs_of(projects, roles, at, *, sessions, decisions):
    """Return what needs this user in these counted projects; ``roles`` maps a project's id to the user's role there.

    ``sessions`` are those not closed yet, with counts; ``decisions`` those with something open. Asks nothing more.
    """
    by_id = {project.pk: project for project in projects}
    found = [need for project in projects for need in (*_waiting(project, at), *_missing(project, at))]
    found += [need for row in sessions for need in about_session(by_id[row.project_id], row, at)]
    found += [need for row in decisions for need in about_decision(by_id[row.project_id], row)]
    mine = [need for need in found if may(roles[need.project.pk], need.permission)]
    return sorted(mine, key=lambda need: need.rank)


def _waiting(project, at):
    if number := project.suggestions_waiting:
        yield _suggestions(project, number, DAYS_TO_ANSWER - (timezone.localdate(at) - project.oldest_suggestion).days)
    if number := project.comments_waiting:
        words = ngettext("Read %(number)s comment first", "Read %(number)s comments first", number) % {"number": number}
        note = _("Nobody else sees them before you have.")
        yield Need(project, P.REVIEW_COMMENTS, words, to("feedback:review", project), note, rank=SOON)
    if number := project.to_send:
        words = ngettext("%(number)s message needs you", "%(number)s messages need you", number) % {"number": number}
        note = _("Letters, calls and texts to do by hand, and what could not be sent.")
        yield Need(project, P.SEE_PEOPLE, words, to("sessions:messages", project), note, rank=SOON)
    if number := project.unconfirmed:
        words = ngettext(
            "%(number)s person has not said what experience they bring",
            "%(number)s people have not said what experience they bring",
            number,
        ) % {"number": number}
        note = _("They can say it on their own page. Until then they are counted as neither lived nor learnt.")
        yield Need(project, P.MANAGE_PEOPLE, words, to("projects:people", project), note)


def _suggestions(project, number, left):
    words = ngettext("Answer %(number)s suggestion", "Answer %(number)s suggestions", number) % {"number": number}
    note = _("The oldest was made on %(day)s.") % {"day": day_short(project.oldest_suggestion)}
    if left < 0:
        tag = ngettext("%(days)s day late", "%(days)s days late", -left) % {"days": -left}
        return Need(project, P.ANSWER, words, to("feedback:suggestions", project), note, tag, "red", LATE)
    tag = ngettext("%(days)s day left", "%(days)s days left", left) % {"days": left}
    return Need(project, P.ANSWER, words, to("feedback:suggestions", project), note, tag, "amber", SOON)


def _missing(project, at):
    if not (project.safe_name and project.safe_phone):
        note = _("People find this on their own page, and above every survey.")
        yield Need(
            project, P.CHANGE_PROJECT, _("Say who people can ring if they do not feel safe"),
            to("projects:setting", project, "contacts"), note, _("Not recorded"), "amber", SOON,
        )  # fmt: skip
    if not (project.told or project.scope or project.challenges):
        address = to("projects:guide", project, "scope")
        note = _("Five short steps. You can leave any of them for later.")
        yield Need(project, P.CHANGE_PROJECT, _("Go on describing the project"), address, note)
    if project.people and not project.planned:
        address = to("sessions:plan", project)
        yield Need(project, P.PLAN_SESSION, _("Plan the first session"), address)
    if not project.people:
        note = _("One by one, or from a list that you have.")
        yield Need(project, P.MANAGE_PEOPLE, _("Add the people who take part"), to("projects:people", project), note)
    if project.drafts:
        note = _("Nobody else sees it until you publish it.")
        address = to("projects:agreement_publish", project)
        yield Need(project, P.CHANGE_PROJECT, _("Publish the draft of your agreement"), address, note, _("Draft"))
    elif project.held and not project.agreed_at:
        address = to("projects:agreement_write", project)
        yield Need(project, P.CHANGE_PROJECT, _("Write down what you agreed about working together"), address)
    elif project.agreed_at and at - _last_look(project) > LOOK_AGAIN_AFTER:
        note = _("Last looked at on %(day)s.") % {"day": day_short(_last_look(project))}
        address = to("projects:agreement", project)
        yield Need(project, P.CHANGE_PROJECT, _("Look at your agreement again, together"), address, note)


def _last_look(project):
    if project.looked_on is None:
        return project.agreed_at
    looked = timezone.datetime.combine(project.looked_on, timezone.datetime.min.time(), timezone.get_current_timezone())
    return max(project.agreed_at, looked)
