"""Who may do what in a project: one enumeration, one table, in words that the staff page shows."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from projects.models import Role


class Permission(TextChoices):
    SEE_PROJECT = "see_project", _("See the project, its sessions and decisions")
    SEE_PEOPLE = "see_people", _("See who takes part, and what would help them")
    SEE_RESULTS = "see_results", _("See what people said, and the reports")
    RECORD_SESSION = "record_session", _("Write down what happened in a session")
    PLAN_SESSION = "plan_session", _("Plan, move and cancel sessions, and invite people")
    CHANGE_PROJECT = "change_project", _("Change the project, its agreement, decisions and what matters most")
    MANAGE_PEOPLE = "manage_people", _("Add, change and remove people, and give them their link")
    ANSWER = "answer", _("Answer what people asked for")
    MAKE_REPORT = "make_report", _("Place the project and make reports")
    REVIEW_COMMENTS = "review_comments", _("Read comments first, and decide what is shared")
    TYPE_ANSWERS = "type_answers", _("Type in answers that people gave on paper or by phone, without names")
    MANAGE_ROLES = "manage_roles", _("Say who may do what")


P = Permission
_SEE = frozenset({P.SEE_PROJECT, P.SEE_RESULTS})
_NOTE = _SEE | {P.SEE_PEOPLE, P.RECORD_SESSION}
_RUN = _NOTE | {P.PLAN_SESSION, P.CHANGE_PROJECT, P.MANAGE_PEOPLE, P.ANSWER, P.MAKE_REPORT}

ALLOWED: dict[str, frozenset[Permission]] = {
    Role.LEAD: _RUN | {P.MANAGE_ROLES},
    Role.FACILITATOR: _RUN,
    # Somebody who reads comments or types in answers does not run the group: that is what makes it safe to give them.
    Role.NOTE_TAKER: _NOTE | {P.TYPE_ANSWERS},
    Role.LISTENER: _SEE | {P.REVIEW_COMMENTS, P.TYPE_ANSWERS},
    Role.VIEWER: _SEE,
}


def roles_that_may(permission: Permission) -> list[str]:
    """Return the roles that have this permission."""
    return [role for role, allowed in ALLOWED.items() if permission in allowed]


def may(role: str, permission: Permission) -> bool:
    """Say whether this role has this permission; no role has none."""
    return permission in ALLOWED.get(role, frozenset())
