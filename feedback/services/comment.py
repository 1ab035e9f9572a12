"""The second listener goes through each comment before anybody else reads it. Then the original is gone."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coprod.core.audit.services import SYSTEM, record
from feedback.disclosure.constants import DAYS_TO_REVIEW
from feedback.models.comment import PendingComment, ReviewedComment, SharedAs
from feedback.services.traces import leave_no_traces
from projects.services.errors import Refused

HELD_BACK = "held_back"


@transaction.atomic
def review_comment(*, comment, how, by, at, text="") -> ReviewedComment | None:
    """Share a waiting comment, or hold it back, and destroy the original.

    ``how`` is a SharedAs, with ``text`` for what is said instead of the original, or HELD_BACK. Returns what the group
    may read. Raises Refused where it was gone through already, nothing was written, or nothing was taken out.
    """
    found = PendingComment.objects.select_for_update().filter(pk=comment.pk).select_related("survey__project").first()
    if found is None:
        raise Refused(_("Somebody has gone through this comment already."))
    shared = None if how == HELD_BACK else _share(found, SharedAs(how), text.strip(), at)
    project = found.survey.project
    found.delete()
    record("review_comment", by=by, target=comment.survey, project=project, at=at, how=str(how))
    transaction.on_commit(leave_no_traces)
    return shared


def _share(comment, how, text, at):
    if how == SharedAs.WHOLE:
        text = comment.text
    elif not text:
        raise Refused(_("Write what the group may read, or hold the comment back."))
    elif how == SharedAs.WORDS_OUT and text == comment.text.strip():
        raise Refused(_("Nothing is taken out yet. Take the words out, or share the comment as it is."))
    day = timezone.localdate(at)
    return ReviewedComment.objects.create(
        survey=comment.survey, question=comment.question, text=text, shared_as=how, reviewed_on=day
    )


@transaction.atomic
def destroy_unreviewed_comments(*, at) -> int:
    """Destroy the comments that have waited 30 days; return how many. Safe to run twice."""
    old = PendingComment.objects.filter(set_aside_at__lte=at - timedelta(days=DAYS_TO_REVIEW))
    gone, _by_model = old.delete()
    if gone:
        record("destroy_unreviewed_comments", by=SYSTEM, at=at)
        transaction.on_commit(leave_no_traces)
    return gone
