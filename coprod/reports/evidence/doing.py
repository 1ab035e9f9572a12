"""Who did the work and led, what happened in each phase, what others say."""

from coprod.reports.evidence.people import attendances
from coprod.reports.evidence.records import Records
from coprod.reports.evidence.trace import Trace
from projects.spectrum.facts import PhaseFacts, Phases
from projects.spectrum.levels import Phase

DOING = ("deliver", "check")


def doing_facts(records: Records, trace: Trace) -> dict:
    """Return facts 32 to 35 of the schema."""
    trace.note("independent_feedback_from_wider_population", records.outside)
    return {
        "actions_owned_by_people": _owned(records, trace),
        "sessions_co_led_by_people": _led(records, trace),
        "phases": Phases(**{phase.value: _phase(records, trace, phase) for phase in Phase}),
        "independent_feedback_from_wider_population": bool(records.outside) or None,
    }


def _owned(records, trace) -> bool | None:
    done = [row for row in records.actions if row.phase in DOING and row.done_on]
    theirs = [row for row in done if any(records.lived(one.pk, row.done_on) for one in row.owners.all())]
    trace.note("actions_owned_by_people", theirs)
    if theirs:
        return True
    all_named = done and all(row.owners.all() for row in done)
    return False if all_named else None


def _led(records, trace) -> bool | None:
    led = [(session, list(session.leaders.all())) for session in records.sessions]
    theirs = [
        session for session, leaders in led if any(records.lived(one.pk, session.starts_at.date()) for one in leaders)
    ]
    trace.note("sessions_co_led_by_people", theirs)
    if theirs:
        return True
    return False if led and all(leaders for _, leaders in led) else None


def _phase(records, trace, phase) -> PhaseFacts:
    name = phase.value
    begun = [row for row in records.phases if row.phase == name]
    decided = [row for row in records.decisions if row.phase == name]
    sessions = {session.pk for session in records.sessions if session.phase == name}
    present = [
        row
        for row, day in attendances(records)
        if row.session_id in sessions and records.lived(row.participant_id, day)
    ]
    told = [row for row in records.information if row.phase == name]
    asked = [row for row in decided if row.asked_on or row.views.all()]
    for fact, rows in (("started", begun), ("people_present", present), ("people_told", told), ("people_asked", asked)):
        trace.note(f"phases.{name}.{fact}", rows)
    return PhaseFacts(
        started=bool(begun or any(row.taken_on for row in decided)),
        people_present=bool(present) or None,
        people_told=bool(told) or None,
        people_asked=bool(asked) or None,
    )
