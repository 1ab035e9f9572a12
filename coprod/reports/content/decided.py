"""What was decided, by whom, and what is still open."""

from django.utils.translation import gettext as _

from coprod.core.web.times import day
from coprod.reports.evidence.deciding import taken, takers_of
from coprod.reports.evidence.records import Records


def decided(records: Records) -> dict:
    """Return the decisions, the newest last, how many were shared, and the questions that are open."""
    rows = sorted(taken(records), key=lambda row: (row.taken_on, row.pk))
    return {
        "decisions": [decision(records, row) for row in rows],
        "shared": sum(row.final_say in ("joint", "people") for row in rows),
        "open": [row.question for row in records.decisions if not row.taken_on],
    }


def decision(records: Records, row) -> dict:
    """Return one decision as the report prints it."""
    lived, learnt = takers_of(records, row)
    return {
        "question": row.question,
        "outcome": row.outcome,
        "reasons": row.reasons,
        "day": day(row.taken_on),
        "phase": str(row.get_phase_display()) if row.phase else _("Not recorded"),
        "final_say": str(row.get_final_say_display()) if row.final_say else _("Not recorded"),
        "lived": lived,
        "learnt": learnt,
        "not_said": len(row.takers.all()) - lived - learnt,
        "takers": len(row.takers.all()),
        "confirmed": sum(taker.confirmed_at is not None for taker in row.takers.all()),
        "changed": bool(row.changed_by_input),
        "seen_differently": row.seen_differently,
        "reversed": day(row.reversed_on),
    }
