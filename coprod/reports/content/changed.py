"""What changed, what others say of it, and what comes next."""

from coprod.core.web.times import day
from coprod.reports.evidence.records import Records
from sessions.models import SessionState


def changed(records: Records) -> dict:
    """Return how many decisions people changed, what was done, and what people outside the group said."""
    done = sorted((row for row in records.actions if row.done_on), key=lambda row: (row.done_on, row.pk))
    return {
        "decisions": sum(bool(row.changed_by_input) for row in records.decisions if row.taken_on),
        "done": [{"text": row.text, "day": day(row.done_on)} for row in done],
        "outside": [outside(row) for row in records.outside],
    }


def outside(row) -> dict:
    """Return one time that people outside the group were asked; ``people`` is None where it is not recorded."""
    return {"day": day(row.gathered_on), "how": row.how, "people": row.people_count, "said": row.summary}


def coming(records: Records) -> dict:
    """Return the questions and actions that are open, and the next session that is planned (None where none is)."""
    due = [row for row in records.actions if not row.done_on]
    return {
        "questions": [{"text": row.question, "until": day(row.asked_until)} for row in open_questions(records)],
        "actions": [{"text": row.text, "due": day(row.due_on)} for row in due],
        "session": next_session(records),
    }


def open_questions(records: Records) -> list:
    """Return the questions that are not decided."""
    return [row for row in records.decisions if not row.taken_on]


def next_session(records: Records) -> dict | None:
    """Return the first planned session after the report's moment."""
    planned = records.project.sessions.filter(state=SessionState.PLANNED, starts_at__gt=records.at)
    row = planned.order_by("starts_at", "pk").first()
    return row and {"title": row.title, "day": day(row.starts_at)}
