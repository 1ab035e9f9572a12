"""What matters most (priorities) and how the group will know it is good (quality indicators)."""

from django.db import transaction

from coprod.core.audit.services import record
from projects.kinds import is_lived
from projects.models import Measurement, Priority, QualityIndicator, Who


@transaction.atomic
def propose_priority(*, project, text, by, at, proposer=None, proposed_by=""):
    """Put a priority forward; ``proposed_by`` follows from the proposer's kind where a participant is named."""
    return _propose(Priority, "propose_priority", project, text, by, at, proposer, proposed_by)


@transaction.atomic
def propose_indicator(*, project, text, by, at, proposer=None, proposed_by=""):
    """Put a quality indicator forward, as ``propose_priority`` does."""
    return _propose(QualityIndicator, "propose_indicator", project, text, by, at, proposer, proposed_by)


def _propose(model, verb, project, text, by, at, proposer, proposed_by):
    if proposer and not proposed_by and proposer.kind_confirmed and proposer.kind != "not_said":
        proposed_by = Who.PEOPLE if is_lived(proposer.kind) else Who.ORGANISATION
    row = model.objects.create(project=project, text=text, proposer=proposer, proposed_by=proposed_by, created_at=at)
    record(verb, by=by, target=row, project=project, at=at)
    return row


@transaction.atomic
def agree_aim(*, aim, agreed_by, on, by, at):
    """Note who agreed a priority or a quality indicator, and when. Empty ``agreed_by``: not recorded."""
    aim.agreed_by, aim.agreed_on, aim.dropped_on = agreed_by, on, None
    aim.save(update_fields=["agreed_by", "agreed_on", "dropped_on"])
    record("agree_aim", by=by, target=aim, project=aim.project, at=at)
    return aim


@transaction.atomic
def drop_aim(*, aim, on, by, at):
    """Note that a priority or a quality indicator is no longer current. It stays in the record."""
    aim.dropped_on = on
    aim.save(update_fields=["dropped_on"])
    record("drop_aim", by=by, target=aim, project=aim.project, at=at)
    return aim


@transaction.atomic
def measure(*, indicator, finding, on, by, at):
    """Keep one look at a quality indicator."""
    row = Measurement.objects.create(indicator=indicator, finding=finding, measured_on=on)
    record("measure", by=by, target=indicator, project=indicator.project, at=at)
    return row
