"""What matters most and how the group will know it is good; what people were told; what others said; what is done."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404

from projects.models import Priority, QualityIndicator

AIMS = {"priority": Priority, "indicator": QualityIndicator}
PAGE = 30


def aims_page(project):
    """Return current priorities and quality indicators (with what was found), and those no longer current."""
    priorities = list(project.priorities.select_related("proposer__person"))
    indicators = list(project.indicators.select_related("proposer__person").prefetch_related("measurements"))
    return {
        "priorities": [aim for aim in priorities if aim.dropped_on is None],
        "indicators": [aim for aim in indicators if aim.dropped_on is None],
        "dropped": [aim for aim in [*priorities, *indicators] if aim.dropped_on is not None],
    }


def load_aim(project, what, aim_id):
    """Return a "priority" or an "indicator" of this project; raises Http404."""
    return get_object_or_404(AIMS[what].objects.select_related("project"), project=project, pk=aim_id)


def information_page(project, page=1):
    """Return one page of what people were told, the newest first."""
    return {"information": Paginator(project.information.select_related("decision"), PAGE).get_page(page)}


def outside_page(project, page=1):
    """Return one page of what people outside the group said, the newest first."""
    return {"outside": Paginator(project.outside_feedback.all(), PAGE).get_page(page)}


def actions_page(project, page=1):
    """Return what is still to be done (with who will), and one page of what was done."""
    actions = project.actions.prefetch_related("owners__person")
    return {
        "open": actions.filter(done_on=None).order_by("due_on", "id")[:100],
        "done": Paginator(actions.filter(done_on__isnull=False).order_by("-done_on", "-id"), PAGE).get_page(page),
    }


def load_action(project, action_id):
    """Return one action of this project; raises Http404."""
    return get_object_or_404(project.actions.select_related("project"), pk=action_id)
