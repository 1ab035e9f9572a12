"""Who may do what in a project."""

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
