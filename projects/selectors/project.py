"""What the pages about one project as such show."""

from coprod.core.organisations.models import Organisation
from projects.models import Phase

TOLD = ("scope", "challenges", "resources", "policy")


def organisations_of(user):
    """Return the organisations in which this user works, and so may start a project."""
    return list(Organisation.objects.filter(memberships__user=user))


def settings_page(project):
    """Return each text that people are to be told, with the last day on which they were told just these words."""
    told = list(project.information.filter(kind__in=TOLD).order_by("shared_on", "id"))
    return {"texts": [_text(project, name, told) for name in TOLD]}


def _text(project, name, told):
    words = getattr(project, name)
    days = [row.shared_on for row in told if row.kind == name]
    same = [row.shared_on for row in told if row.kind == name and row.text == words]
    return {
        "label": project._meta.get_field(name).verbose_name,
        "words": words,
        "told_on": same[-1] if same and words else None,
        "older": days[-1] if days and not (same and words) else None,
    }


def phases_page(project):
    """Return the four phases in order, each with its row where it has begun."""
    begun = {row.phase: row for row in project.phases.all()}
    return {"phases": [{"value": phase.value, "label": phase.label, "row": begun.get(phase)} for phase in Phase]}
