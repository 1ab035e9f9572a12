"""What the organisation told people, and when."""

from coprod.reports.evidence.records import Records
from coprod.reports.evidence.trace import Trace
from projects.models import InformationKind, Who
from projects.spectrum.facts import Shared

FOUR = (InformationKind.CHALLENGES, InformationKind.RESOURCES, InformationKind.SCOPE, InformationKind.POLICY)


def telling_facts(records: Records, trace: Trace) -> dict:
    """Return facts 7 to 10 of the schema."""
    project = records.project
    contact = bool(project.contact_name or project.contact_phone or project.contact_email)
    trace.note("a_way_to_ask_questions", [project] if contact else [])
    formats = [row for row in records.information if row.formats]
    trace.note("information_in_accessible_formats", formats)
    return {
        "explained_how_service_works": _told(records, trace, "explained_how_service_works", "how_it_works"),
        "organisation_shared": _shared(records, trace),
        "a_way_to_ask_questions": contact or None,
        "information_in_accessible_formats": bool(formats) or None,
    }


def telling_finer(records: Records, trace: Trace) -> dict:
    """Return for how many pieces of information it is known that everybody got their format, or did not."""
    recorded = [row for row in records.information if row.everyone_had_their_format is not None]
    trace.note("format_requests", recorded)
    return {
        "format_requests": len(recorded) or None,
        "format_requests_met": sum(row.everyone_had_their_format for row in recorded) if recorded else None,
    }


def _told(records, trace, fact, kind) -> bool | None:
    rows = [row for row in records.information if row.kind == kind]
    trace.note(fact, rows)
    return bool(rows) or None


def _shared(records, trace) -> Shared:
    told_why = [row for row in records.decisions if row.reasons and row.told_on]
    trace.note("organisation_shared.decision_reasons", told_why)
    reasons = _told(records, trace, "organisation_shared.decision_reasons", InformationKind.DECISION_REASONS)
    return Shared(
        challenges=_told(records, trace, "organisation_shared.challenges", InformationKind.CHALLENGES),
        resources=_told(records, trace, "organisation_shared.resources", InformationKind.RESOURCES),
        scope_of_change=_told(records, trace, "organisation_shared.scope_of_change", InformationKind.SCOPE),
        policy=_told(records, trace, "organisation_shared.policy", InformationKind.POLICY),
        decision_reasons=True if told_why else reasons,
        before_first_decision=_before_first_decision(records),
    )


def _before_first_decision(records) -> bool | None:
    """All four kinds were told on or before the day of the first shared decision; unknown where either is missing."""
    first = {kind: next((row.shared_on for row in records.information if row.kind == kind), None) for kind in FOUR}
    shared = [row.taken_on for row in records.decisions if row.taken_on and row.final_say in (Who.JOINT, Who.PEOPLE)]
    if not shared or None in first.values():
        return None
    return max(first.values()) <= min(shared)
