from django.db import transaction

from coprod.core.audit.services import record
from projects.models import IndependentFeedback, SharedInformation


@transaction.atomic
def share_information(
    *, project, kind, text, on, by, at, phase="", decision=None, formats=(), everyone_had_their_format=None
):
    """Keep what the organisation told people: a kind of InformationKind, the words, and the day."""
    row = SharedInformation.objects.create(
        project=project,
        kind=kind,
        text=text,
        shared_on=on,
        phase=phase,
        decision=decision,
        formats=list(formats),
        everyone_had_their_format=everyone_had_their_format,
    )
    record("share_information", by=by, target=row, project=project, at=at, kind=kind)
    return row


@transaction.atomic
def record_outside_feedback(*, project, on, how, by, at, people_count=None, summary=""):
    """Keep that people outside the group were asked, how, and what they said."""
    row = IndependentFeedback.objects.create(
        project=project, gathered_on=on, how=how, people_count=people_count, summary=summary
    )
    record("record_outside_feedback", by=by, target=row, project=project, at=at)
    return row
