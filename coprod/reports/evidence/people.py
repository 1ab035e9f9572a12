"""Who took part, how often, and what made it possible."""

from collections import Counter

from coprod.reports.evidence.records import Records
from coprod.reports.evidence.trace import Trace
from projects.spectrum.facts import Payment, Returning, Who


def people_facts(records: Records, trace: Trace) -> dict:
    """Return facts 1 to 6 of the schema."""
    came = attendances(records)
    lived = Counter(row.participant_id for row, day in came if records.lived(row.participant_id, day))
    trace.note("people_with_lived_experience_took_part", [row for row, _ in came if row.participant_id in lived])
    trace.note("number_of_sessions", records.sessions)
    members = [one for one in records.current if records.lived(one.pk, records.at.date())]
    trace.note("lived_count", members)
    return {
        "people_with_lived_experience_took_part": _took_part(records, came, lived),
        "lived_count": len(members) or None,
        "lived_share_of_group": _share(records, [(one.pk, records.at.date()) for one in records.active]),
        "attendance_voluntary": _voluntary(records),
        "number_of_sessions": len(records.sessions) or None,
        "returning_people_over_sessions": _returning(records, lived),
    }


def people_finer(records: Records, trace: Trace) -> dict:
    """Return the counts behind the shares of those who came."""
    came = attendances(records)
    lived = Counter(row.participant_id for row, day in came if records.lived(row.participant_id, day))
    unsaid = [one for one in records.current if records.kind(one.pk, records.at.date()) == "not_said"]
    trace.note("not_said_count", unsaid)
    return {
        "lived_came": len(lived) if records.sessions else None,
        "lived_came_twice": sum(count > 1 for count in lived.values()) if records.sessions else None,
        "lived_share_of_attendance": _share(records, [(row.participant_id, day) for row, day in came]),
        "not_said_count": len(unsaid),
    }


def attendances(records: Records) -> list:
    """Return each attendance of a closed session, with the day."""
    return [(row, session.starts_at.date()) for session in records.sessions for row in session.attendances.all()]


def _took_part(records, came, lived) -> bool | None:
    if lived:
        return True
    contributed = (
        (view.participant_id, view.given_at.date()) for decision in records.decisions for view in decision.views.all()
    )
    if any(records.lived(pk, day) for pk, day in contributed):
        return True
    unsaid = any(records.kind(row.participant_id, day) == "not_said" for row, day in came)
    return None if unsaid or not came else False


def _share(records, people) -> float | None:
    """The share of lived among those who said, where half or more did; who did not say stands in neither part."""
    kinds = [records.kind(pk, day) for pk, day in people]
    said = [kind for kind in kinds if kind != "not_said"]
    return sum(kind in ("lived", "both") for kind in said) / len(said) if said and len(said) * 2 >= len(kinds) else None


def _voluntary(records) -> bool | None:
    said = [session.coming_was_free for session in records.sessions]
    if False in said or records.project.coming_is_free is False:
        return False
    return True if records.project.coming_is_free or (said and all(said)) else None


def _returning(records, lived) -> Returning | None:
    if len(records.sessions) < 2 or not lived:
        return None
    share = sum(count > 1 for count in lived.values()) / len(lived)
    if share >= 0.5:
        return Returning.HALF_OR_MORE
    return Returning.SOME if share else Returning.NONE


def support_facts(records: Records, trace: Trace) -> dict:
    """Return facts 23 to 27: access, support, payment, and who started the project."""
    asked = [one for one in records.current if one.person.access_asked_on]
    trace.note("access_needs_asked", asked)
    recorded = [check for check in records.checks if check.met is not None]
    trace.note("access_needs_met", recorded)
    return {
        "access_needs_asked": True if asked and len(asked) * 2 >= len(records.current) else None,
        "access_needs_met": sum(check.met for check in recorded) * 2 >= len(recorded) if recorded else None,
        "training_or_support_offered": records.project.support_offered,
        "payment": _payment(records, trace),
        "initiative_by": Who(records.project.started_by) if records.project.started_by else None,
    }


def support_finer(records: Records, trace: Trace) -> dict:
    """Return how many access needs of closed sessions are known to be met or not."""
    recorded = [check for check in records.checks if check.met is not None]
    return {
        "access_needs": len(recorded) or None,
        "access_needs_met": sum(check.met for check in recorded) if recorded else None,
    }


def _payment(records, trace) -> Payment:
    today = records.at.date()
    lived = [one for one in records.current if records.lived(one.pk, today)]
    learnt = [one for one in records.current if records.kind(one.pk, today) == "learnt"]
    trace.note("payment.lived_offered", [one for one in lived if one.payment_offered is not None])
    trace.note("payment.learnt_paid", [one for one in learnt if one.paid_by_organisation is not None])
    trace.note("payment.expenses", [one for one in lived if one.expenses_offered is not None])
    return Payment(
        lived_offered=_to_all([one.payment_offered for one in lived]),
        learnt_paid=_to_any([one.paid_by_organisation for one in learnt]),
        expenses=_to_all([one.expenses_offered for one in lived]),
    )


def _to_all(said) -> bool | None:
    if False in said:
        return False
    return True if said and None not in said else None


def _to_any(said) -> bool | None:
    if True in said:
        return True
    return False if said and None not in said else None
