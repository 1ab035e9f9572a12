"""Whom and what forms offer to choose from."""

from projects.models import Decision, Participant


def people_to_choose(project):
    """Return the current participants, by name, as a list: one query."""
    return list(Participant.objects.current().filter(project=project).select_related("person"))


def open_questions(project):
    """Return the questions that wait for a decision, the newest first, as a list."""
    return list(Decision.objects.filter(project=project, taken_on=None).order_by("-created_at", "-id"))


def current_phase(project):
    """Return the phase that was begun last and is not done, or ""."""
    running = project.phases.filter(ended_on=None).order_by("-started_on", "-id").first()
    return running.phase if running else ""
