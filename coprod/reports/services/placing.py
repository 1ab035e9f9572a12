from django.db import transaction

from coprod.core.audit.services import record
from coprod.reports.evidence.gather import gather
from coprod.reports.models import Placement
from projects.spectrum.placement import place
from projects.spectrum.reading import facts_to_json


@transaction.atomic
def place_project(*, project, by, at) -> Placement:
    """Place a project from its records as they stand at ``at``, and keep facts, records and result for good."""
    evidence = gather(project, at=at)
    result = place(evidence.facts)
    placement = Placement.objects.create(
        project=project,
        facts=facts_to_json(evidence.facts),
        records=evidence.records,
        result=result.as_data(),
        version=result.version,
        placed_at=at,
    )
    record("place_project", by=by, target=placement, project=project, at=at)
    return placement
