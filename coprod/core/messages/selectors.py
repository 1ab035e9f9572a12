"""What the outbox shows. It knows a project by its number alone."""

from django.db.models import Count, Q

from coprod.core.messages.models import Message, State

NEEDS_SOMEBODY = (State.FAILED, State.UNSURE)


def outbox(project_id):
    """Return a project's messages, newest first, with whom they are for."""
    return Message.objects.filter(project_id=project_id).select_related("person", "user").order_by("-created_at", "-id")


def to_do_by_hand(project_id):
    """Return what somebody has to post, ring or text, oldest first."""
    return outbox(project_id).filter(state=State.BY_HAND).order_by("due_at", "id")


def to_look_at(project_id):
    """Return what could not be sent, or may not have been."""
    return outbox(project_id).filter(state__in=NEEDS_SOMEBODY)


def outbox_counts(project_id) -> dict:
    """Return how many wait, have left, need somebody, and are to be done by hand."""
    return Message.objects.filter(project_id=project_id).aggregate(
        waiting=Count("pk", filter=Q(state__in=[State.QUEUED, State.CLAIMED, State.SENDING])),
        done=Count("pk", filter=Q(state__in=[State.SENT, State.DONE_BY_HAND])),
        problems=Count("pk", filter=Q(state__in=NEEDS_SOMEBODY)),
        by_hand=Count("pk", filter=Q(state=State.BY_HAND)),
    )


def not_told_yet(about, kind) -> set:
    """Return the ids of people whose message of this kind about this thing has not left yet."""
    rows = Message.objects.filter(about=about, kind=kind, state__in=[State.QUEUED, State.BY_HAND])
    return set(rows.values_list("person_id", flat=True))
