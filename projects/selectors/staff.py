"""Who may do what in a project, and who ran it."""

from django.db.models import Q

from coprod.core.audit.models import AuditRow
from coprod.core.audit.services import reference
from projects.models import ProjectRole, Role
from projects.permissions import ALLOWED, Permission


def staff_page(project):
    """Return who has which role, and the table of permissions: one row a permission, one cell a role."""
    order = list(Role)
    rows = sorted(
        ProjectRole.objects.filter(project=project).select_related("user"),
        key=lambda row: (order.index(row.role), str(row.user).lower(), row.pk),
    )
    table = [
        {"words": permission.label, "cells": [(role.label, permission in ALLOWED[role]) for role in order]}
        for permission in Permission
    ]
    return {"staff": rows, "roles": [role.label for role in order], "table": table}


def has_run(project, user) -> bool:
    """Say whether *user* ever was lead or facilitator here: the audit trail remembers what a role no longer says."""
    began = Q(verb="start_project", actor=reference(user))
    was_given = Q(verb="give_role", target=reference(user), details__role__in=[Role.LEAD, Role.FACILITATOR])
    return AuditRow.objects.filter(began | was_given, project=reference(project)).exists()
