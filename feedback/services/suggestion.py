"""What somebody asked for, and the answer: yes, partly, or no, always with the reason."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from feedback.models.suggestion import Answer, Reply, Suggestion
from projects.services.errors import Refused


@transaction.atomic
def record_suggestion(*, project, text, by, at, participant=None, session=None, made_on=None, phase="") -> Suggestion:
    """Keep what somebody asked for; without ``participant`` it is from somebody who did not want to be named.

    ``made_on`` is the day of ``at`` unless told. Raises Refused for no text, a day to come, or a participant or
    session of another project.
    """
    if not text.strip():
        raise Refused(_("Write what was asked for."))
    if any(part and part.project_id != project.pk for part in (participant, session)):
        raise Refused(_("Choose somebody and a session of this project."))
    today = timezone.localdate(at)
    if made_on and made_on > today:
        raise Refused(_("Choose today or a day before."))
    suggestion = Suggestion.objects.create(
        project=project,
        participant=participant,
        session=session,
        text=text.strip(),
        made_on=made_on or today,
        phase=phase,
    )
    record("record_suggestion", by=by, target=suggestion, project=project, at=at)
    return suggestion


@transaction.atomic
def suggest_from_comment(*, comment, by, at) -> Suggestion:
    """Make a suggestion of a shared comment, so that it gets an answer. The same comment gives the same suggestion."""
    suggestion, made = Suggestion.objects.get_or_create(
        from_comment=comment,
        defaults={
            "project": comment.survey.project,
            "session": comment.survey.session,
            "text": comment.text,
            "made_on": timezone.localdate(at),
        },
    )
    if made:
        record("suggest_from_comment", by=by, target=suggestion, project=suggestion.project, at=at)
    return suggestion


@transaction.atomic
def answer_suggestion(*, suggestion, answer, reason, by, at, told=False) -> Reply:
    """Answer a suggestion, or put an earlier answer right; the day of the first answer stays.

    ``told`` says that people have been told. Raises Refused without a reason.
    """
    if not reason.strip():
        raise Refused(_("Say what you did, or why not. The person who asked can read it."))
    reply, _made = Reply.objects.update_or_create(
        suggestion=suggestion,
        defaults={"answer": Answer(answer), "reason": reason.strip(), "replied_by": by},
        create_defaults={
            "answer": Answer(answer), "reason": reason.strip(), "replied_by": by, "replied_on": timezone.localdate(at),
        },
    )  # fmt: skip
    if told and reply.told_at is None:
        reply.told_at = at
        reply.save(update_fields=["told_at"])
    record("answer_suggestion", by=by, target=suggestion, project=suggestion.project, at=at, answer=reply.answer)
    return reply
