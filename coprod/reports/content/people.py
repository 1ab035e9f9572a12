"""The project's people, in numbers only, and what made it possible to take part."""

from collections import Counter

from coprod.core.web.times import day
from coprod.reports.evidence.records import Records


def people(records: Records) -> dict:
    """Return how many there are of each kind, the sessions with how many came, and payment and access."""
    today = records.at.date()
    kinds = Counter(records.kind(one.pk, today) for one in records.current)
    return {
        "total": len(records.current),
        "kinds": {kind: kinds[kind] for kind in ("lived", "both", "learnt", "not_said")},
        "sessions": [session_row(records, session) for session in records.sessions],
        "access": access(records),
    }


def session_row(records: Records, session) -> dict:
    """Return one closed session: its name, its day, how many came, and how many of them were of each kind."""
    held_on = session.starts_at.date()
    kinds = Counter(records.kind(row.participant_id, held_on) for row in session.attendances.all())
    counts = {"lived": kinds["lived"] + kinds["both"], "learnt": kinds["learnt"], "not_said": kinds["not_said"]}
    return {"title": session.title, "day": day(session.starts_at), "came": kinds.total(), **counts}


def access(records: Records) -> dict:
    """Return how many needs were met, and to how many people pay and expenses were offered."""
    today = records.at.date()
    lived = [one for one in records.current if records.lived(one.pk, today)]
    checked = [check.met for check in records.checks if check.met is not None]
    return {
        "asked": sum(one.person.access_asked_on is not None for one in records.current),
        "needs": len(checked),
        "needs_met": sum(checked),
        "lived": len(lived),
        "pay_offered": sum(bool(one.payment_offered) for one in lived),
        "expenses_offered": sum(bool(one.expenses_offered) for one in lived),
        "support": records.project.support_text,
    }
