"""What people were asked, what they asked for, and what came of it."""

from statistics import median

from coprod.reports.evidence.records import Records
from coprod.reports.evidence.trace import Trace
from feedback.models.suggestion import DAYS_TO_ANSWER
from projects.spectrum.facts import Question
from projects.spectrum.levels import Phase


def asking_facts(records: Records, trace: Trace) -> dict:
    """Return facts 11 to 17 of the schema."""
    asked = [row for row in records.decisions if row.asked_on]
    shared = [row for row in records.decisions if row.takers.all()]
    trace.note("opinion_asked", [*asked, *shared, *records.suggestions])
    trace.note("question_open_before_decision", asked)
    told = [row for row in asked if row.told_on]
    trace.note("feedback_on_effect_given", told)
    notice = [days for row in asked if (days := notice_days(row)) is not None]
    people = {pk for row in asked for pk in _contributors(records, row)}
    return {
        "opinion_asked": bool(asked or records.suggestions or _any_lived_taker(records)) or None,
        "question_open_before_decision": _open_before(asked),
        "options_or_open_text": bool(asked) or None,
        "days_of_notice": float(median(notice)) if notice else None,
        "contributions_count": len(people) or None,
        "feedback_on_effect_given": bool(told or _told_suggestions(records)) or None,
    }


def asking_finer(records: Records, trace: Trace) -> dict:
    """Return each question that was asked."""
    asked = [row for row in records.decisions if row.asked_on]
    trace.note("questions", asked)
    return {"questions": tuple(_question(records, row) for row in asked) or None}


def answering_facts(records: Records, trace: Trace) -> dict:
    """Return facts 18 and 19: how many suggestions were answered, and how soon."""
    rows, answered = records.suggestions, _answered(records)
    trace.note("share_of_contributions_answered", rows)
    days = [float((row.reply.replied_on - row.made_on).days) for row in answered]
    return {
        "share_of_contributions_answered": len(answered) / len(rows) if rows else None,
        "answered_within_days": max(0.0, median(days)) if days else None,
    }


def answering_finer(records: Records, trace: Trace) -> dict:
    """Return the numbers of suggestions: made, answered, and answered within 30 days."""
    rows, answered = records.suggestions, _answered(records)
    quick = [row for row in answered if (row.reply.replied_on - row.made_on).days <= DAYS_TO_ANSWER]
    return {
        "suggestions": len(rows) or None,
        "suggestions_answered": len(answered) if rows else None,
        "suggestions_answered_in_time": len(quick) if rows else None,
    }


def notice_days(decision) -> int | None:
    """Return the days between what people needed to know and the end of the asking; None where either is missing."""
    known = [row.shared_on for row in decision.information.all()]
    informed = decision.informed_on or (max(known) if known else None)
    end = decision.asked_until or decision.taken_on
    return max(0, (end - informed).days) if informed and end else None


def _question(records, decision) -> Question:
    return Question(
        phase=Phase(decision.phase) if decision.phase else None,
        notice_days=None if (days := notice_days(decision)) is None else float(days),
        contributors=len(_contributors(records, decision)) or None,
        told_back=True if decision.told_on else None,
    )


def _contributors(records, decision) -> set[int]:
    views = decision.views.all()
    return {row.participant_id for row in views if records.lived(row.participant_id, row.given_at.date())}


def _any_lived_taker(records) -> bool:
    taken = ((row, taker) for row in records.decisions if row.taken_on for taker in row.takers.all())
    return any(records.lived(taker.participant_id, row.taken_on) for row, taker in taken)


def _open_before(asked) -> bool | None:
    known = [row.asked_on <= row.taken_on for row in asked if row.taken_on]
    return all(known) if known else (True if asked else None)


def _answered(records) -> list:
    return [row for row in records.suggestions if hasattr(row, "reply")]


def _told_suggestions(records) -> bool:
    return any(row.reply.told_at for row in _answered(records))
