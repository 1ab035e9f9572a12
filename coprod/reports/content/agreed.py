"""What the group agreed: how to work together, what matters most, how to know that it is good."""

from coprod.core.web.times import day
from coprod.reports.evidence.records import Records


def agreed(records: Records) -> dict:
    """Return the agreement with how many signed it, priorities, and quality indicators with what was found."""
    return {
        "agreement": agreement(records),
        "priorities": [aim(row) for row in records.priorities],
        "indicators": [aim(row) | {"found": measured(row)} for row in records.indicators],
    }


def agreement(records: Records) -> dict | None:
    """Return the newest published version: its clauses, who agreed to it by kind, when it was looked at again."""
    version = records.agreement
    if version is None:
        return None
    today = records.at.date()
    signed = {row.participant_id for row in version.signatures.all()}
    members = [(one.pk, records.kind(one.pk, today)) for one in records.current]
    return {
        "number": version.number,
        "day": day(version.published_at),
        "clauses": [clause.text for clause in version.clauses.all()],
        "shares": [
            {"kind": kind, "agreed": sum(pk in signed for pk in of_kind), "all": len(of_kind)}
            for kind in ("lived", "both", "learnt", "not_said")
            if (of_kind := [pk for pk, theirs in members if theirs == kind])
        ],
        "looked_at": [day(review.looked_on) for review in records.reviews],
    }


def aim(row) -> dict:
    """Return one aim: its text, who proposed and who agreed it."""
    return {
        "text": row.text,
        "proposed": str(row.get_proposed_by_display()),
        "agreed": str(row.get_agreed_by_display()),
    }


def measured(row) -> list[dict]:
    """Return what was found when people looked."""
    return [{"day": day(one.measured_on), "found": one.finding} for one in row.measurements.all()]
