from django.db import transaction
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from coprod.core.locks import one_at_a_time
from projects.models import PhaseStart, Project, ProjectRole, Role
from projects.selectors.staff import has_run
from projects.services.errors import Refused

TOLD_FIELDS = frozenset({"scope", "challenges", "resources", "policy"})
PROJECT_FIELDS = TOLD_FIELDS | frozenset(
    {"name", "purpose", "started_by", "aimed_level", "aim_set_by", "coming_is_free", "support_offered", "support_text"}
    | {"contact_name", "contact_phone", "contact_email", "safe_name", "safe_phone", "missing_people"}
)


@transaction.atomic
def start_project(*, organisation, by, at, **fields):
    """Start a project; whoever starts it leads it. ``fields`` are those of PROJECT_FIELDS."""
    _known(fields)
    project = Project.objects.create(organisation=organisation, created_at=at, **fields)
    ProjectRole.objects.create(project=project, user=by, role=Role.LEAD, since=at)
    PhaseStart.objects.create(project=project, phase="choose", started_on=at.date())
    record("start_project", by=by, target=project, project=project, at=at)
    return project


@transaction.atomic
def change_project(*, project, by, at, **fields):
    """Change what is kept of a project; the audit row tells which fields."""
    _known(fields)
    changed = sorted(name for name, value in fields.items() if getattr(project, name) != value)
    for name in changed:
        setattr(project, name, fields[name])
    if changed:
        project.save(update_fields=changed)
        record("change_project", by=by, target=project, project=project, at=at, fields=changed)
    return project


@transaction.atomic
def start_phase(*, project, phase, on, by, at):
    """Begin a phase on a day; a phase that has begun keeps its day."""
    row, made = PhaseStart.objects.get_or_create(project=project, phase=phase, defaults={"started_on": on})
    if made:
        record("start_phase", by=by, target=row, project=project, at=at, phase=phase)
    return row


@transaction.atomic
def end_phase(*, project, phase, on, by, at):
    """Note that a phase is done. Raises Refused where it has not begun by that day."""
    row = PhaseStart.objects.filter(project=project, phase=phase).first()
    if row is None or row.started_on > on:
        raise Refused(_("This phase had not begun on that day. Choose a later day."))
    row.ended_on = on
    row.save(update_fields=["ended_on"])
    record("end_phase", by=by, target=row, project=project, at=at, phase=phase)
    return row


@transaction.atomic
def give_role(*, project, user, role, by, at):
    """Give a user a role in a project, or another one.

    Raises Refused where no lead would be left, and where somebody who ran the group would read its comments first.
    """
    one_at_a_time(project)
    if role == Role.LISTENER and has_run(project, user):
        raise Refused(_("%(name)s has run this project. Ask somebody who never did to listen.") % {"name": user})
    held = ProjectRole.objects.filter(project=project, user=user).first()
    if held and held.role == Role.LEAD and role != Role.LEAD:
        _another_lead(project, user)
    row, _made = ProjectRole.objects.update_or_create(
        project=project, user=user, defaults={"role": role}, create_defaults={"role": role, "since": at}
    )
    record("give_role", by=by, target=user, project=project, at=at, role=role)
    return row


@transaction.atomic
def take_role(*, project, user, by, at):
    """Take a user's role in a project away. Raises Refused where no lead would be left."""
    one_at_a_time(project)
    _another_lead(project, user)
    ProjectRole.objects.filter(project=project, user=user).delete()
    record("take_role", by=by, target=user, project=project, at=at)


def _another_lead(project, user):
    if not ProjectRole.objects.filter(project=project, role=Role.LEAD).exclude(user=user).exists():
        raise Refused(_("A project needs a lead. Make somebody else the lead first."))


def _known(fields):
    unknown = set(fields) - PROJECT_FIELDS
    if unknown:
        raise TypeError(f"a project has no {', '.join(sorted(unknown))}")
