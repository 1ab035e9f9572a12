"""Who decided, who agreed what matters, and who judges the result."""

from coprod.reports.evidence.records import Records
from coprod.reports.evidence.trace import Trace
from projects.spectrum.facts import Decision, Priorities, QualityIndicators, Who
from projects.spectrum.levels import Phase

TOGETHER = (Who.JOINT, Who.PEOPLE)


def deciding_facts(records: Records, trace: Trace) -> dict:
    """Return facts 28, 29 and 31 of the schema."""
    trace.note("decisions", taken(records))
    trace.note("priorities", records.priorities)
    trace.note("quality_indicators", records.indicators)
    return {
        "decisions": _decisions(records),
        "priorities": Priorities(
            set_by=_set_by(records.priorities),
            share_proposed_by_people=_proposed_share(records.priorities),
            **_aims(records.priorities),
        ),
        "quality_indicators": QualityIndicators(set_by=_set_by(records.indicators), **_aims(records.indicators)),
    }


def deciding_finer(records: Records, trace: Trace) -> dict:
    """Return who proposed the main priority, and how many of those who decided confirmed it themselves."""
    takers = [taker for decision in taken(records) for taker in decision.takers.all()]
    confirmed = [taker for taker in takers if taker.confirmed_at]
    trace.note("records_confirmed", confirmed)
    main = records.priorities[0].proposed_by if records.priorities else ""
    return {
        "main_priority_by": Who(main) if main else None,
        "records_counted": len(takers),
        "records_confirmed": len(confirmed),
    }


def taken(records: Records) -> list:
    """Return the decisions that were taken."""
    return [row for row in records.decisions if row.taken_on]


def _decisions(records) -> tuple[Decision, ...] | None:
    rows = taken(records)
    if not rows:
        return () if records.all_said_none("decisions") else None
    return tuple(_decision(records, row) for row in rows)


def _decision(records, row) -> Decision:
    lived, learnt = takers_of(records, row)
    recorded = bool(row.takers.all())
    return Decision(
        phase=Phase(row.phase) if row.phase else None,
        what=row.question,
        final_say=Who(row.final_say) if row.final_say else None,
        lived_takers_count=lived if recorded else None,
        lived_takers_share=lived / (lived + learnt) if lived + learnt else None,
        changed_by_input=row.changed_by_input,
        taken_before_asking=row.taken_on < row.asked_on if row.asked_on else None,
        reversed_by_organisation=row.reversed_on is not None and row.reversed_by == Who.ORGANISATION,
        taken_on=row.taken_on,
        asked_on=row.asked_on,
    )


def takers_of(records: Records, row) -> tuple[int, int]:
    """Count lived and learnt among those who decided; whoever the organisation pays for the time counts as learnt."""
    lived = learnt = 0
    for taker in row.takers.all():
        kind = records.kind(taker.participant_id, row.taken_on)
        paid = taker.participant.paid_by_organisation
        lived += kind in ("lived", "both") and not paid
        learnt += kind == "learnt" or (kind in ("lived", "both") and bool(paid))
    return lived, learnt


def _aims(rows) -> dict:
    if not rows:
        return {}
    agreed = [row.agreed_by for row in rows]
    proposed = [row.proposed_by for row in rows]
    return {
        "count": len(rows),
        "agreed_together": None if "" in agreed else sum(who in TOGETHER for who in agreed),
        "proposed_by_people": None if "" in proposed else sum(who in TOGETHER for who in proposed),
    }


def _set_by(rows) -> Who | None:
    agreed = {row.agreed_by for row in rows}
    if not agreed or "" in agreed:
        return None
    return Who(agreed.pop()) if len(agreed) == 1 else Who.JOINT


def _proposed_share(rows) -> float | None:
    found = _aims(rows).get("proposed_by_people")
    return None if found is None else found / len(rows)
