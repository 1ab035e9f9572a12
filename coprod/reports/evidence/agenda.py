"""Who set what was talked about, over the sessions that are closed."""

from coprod.reports.evidence.records import Records
from coprod.reports.evidence.trace import Trace
from projects.spectrum.facts import Who


def agenda_facts(records: Records, trace: Trace) -> dict:
    """Return facts 20 to 22 of the schema."""
    kept, people, together = _counted(records)
    trace.note("agenda_share_set_by_people", kept)
    trace.note("agenda_item_from_people_taken_up", people)
    share = (len(people) + len(together) / 2) / len(kept) if kept else None
    return {
        "agenda_set_by": _set_by(kept, people, together),
        "agenda_share_set_by_people": share,
        "agenda_item_from_people_taken_up": bool(people) if kept else None,
    }


def agenda_finer(records: Records, trace: Trace) -> dict:
    """Return the numbers of topics kept, from people, and set together."""
    kept, people, together = _counted(records)
    return {
        "agenda_kept": len(kept) or None,
        "agenda_kept_from_people": len(people) if kept else None,
        "agenda_kept_together": len(together) if kept else None,
    }


def _counted(records):
    kept = [(item, session.starts_at.date()) for session in records.sessions for item in session.agenda.all()]
    people = [item for item, day in kept if item.proposer_id and records.lived(item.proposer_id, day)]
    together = [item for item, _ in kept if item.by_group and not item.proposer_id]
    return [item for item, _ in kept], people, together


def _set_by(kept, people, together) -> Who | None:
    """Joint where both kinds had a part in it; people or the organisation where all topics were theirs."""
    if not kept:
        return None
    if len(people) == len(kept):
        return Who.PEOPLE
    return Who.JOINT if (len(people) + len(together)) * 2 >= len(kept) else Who.ORGANISATION
