"""What is written about a project becomes something that people were told, on a day."""

from django.db import transaction
from django.utils.translation import gettext as _

from projects.models import InformationKind
from projects.services.decision import tell_what_came_of_it
from projects.services.errors import Refused
from projects.services.information import share_information
from projects.services.project import change_project


@transaction.atomic
def describe_project(*, project, by, at, told=None, **texts):
    """Keep what people are to be told about a project, and that they were told.

    ``texts`` are any of TOLD_FIELDS; ``told`` maps a field to the day on which people were told what it says, once
    for each day. Raises Refused for a day without words.
    """
    change_project(project=project, by=by, at=at, **texts)
    for kind, on in (told or {}).items():
        words = getattr(project, kind)
        if not words.strip():
            raise Refused(_("Write down what people were told, or leave the day empty."))
        if not project.information.filter(kind=kind, text=words, shared_on=on).exists():
            share_information(project=project, kind=kind, text=words, on=on, by=by, at=at)
    return project


@transaction.atomic
def tell_decision(*, decision, text, on, by, at):
    """Keep that people were told what was decided and why, in these words, on this day. Raises Refused before that."""
    if decision.taken_on is None:
        raise Refused(_("This has not been decided yet. Record what was decided first."))
    tell_what_came_of_it(decision=decision, on=on, by=by, at=at)
    return share_information(
        project=decision.project, kind=InformationKind.DECISION_REASONS, text=text, on=on, by=by, at=at,
        phase=decision.phase, decision=decision,
    )  # fmt: skip
