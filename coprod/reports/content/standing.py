"""Where the project is on the spectrum, and why: the frozen placement in words."""

from django.utils.translation import gettext as _

from coprod.reports.selectors.sources import counted
from coprod.reports.selectors.spectrum import (
    confirmed,
    drawn,
    little_recorded,
    phase_rows,
    reason_name,
    rungs_of,
)
from projects.spectrum.facts import Facts
from projects.spectrum.levels import ACKNOWLEDGEMENT, CONSULTING_NOTE, LEVELS
from projects.spectrum.reading import facts_from_json
from projects.spectrum.result import placement_from


def standing(project, placement) -> dict:
    """Return levels, phases, reasons, caps, what would move it, and what was counted."""
    placed, facts = placement_from(placement.result), facts_from_json(placement.facts)
    return {
        "version": placement.version,
        "aimed": project.aimed_level,
        "levels": placed.whole.as_data(),
        "held_at": placed.held_at,
        "led_by_people": placed.led_by_people,
        "drawn": drawn(placed.whole, placed),
        "little_recorded": little_recorded(placed),
        "phases": [
            {
                "name": row.name,
                "levels": row.levels and row.levels.as_data(),
                "words": row.words,
                "drawn": row.drawn,
            }
            for row in phase_rows(placed)
        ],
        "rungs": [
            {"number": rung.number, "question": rung.question, "reasons": [reason(each) for each in rung.reasons]}
            for rung in rungs_of(placed.findings, placement.records, project.pk)
        ],
        "caps": [_(cap.found) for cap in placed.caps],
        "moves": [{"name": _(move.name), "change": _(move.change)} for move in placed.moves],
        "to_record": [reason_name(placed.findings, one) for one in placed.not_recorded],
        "plain_levels": [{"name": _(level.name), "words": _(level.plain)} for level in LEVELS[1:]],
        "counted": records_counted(placement.records),
        "confirmed": confirmed_of(facts),
        "survey_published": survey_published(facts),
        "notes": [_(CONSULTING_NOTE), _(ACKNOWLEDGEMENT)],
    }


def reason(each) -> dict:
    """Return one condition without its links: the report is read on paper too."""
    return {
        "name": each.name,
        "found": each.found,
        "verdict": each.verdict,
        "tone": each.tone,
        "counted": [source.words for source in each.sources],
    }


def confirmed_of(facts: Facts) -> list[int] | None:
    """Return how many confirmed that they decided, and how many decided, as JSON keeps it."""
    counted = confirmed(facts)
    return list(counted) if counted else None


def records_counted(records) -> list[str]:
    """Return how many records of each sort the placement counted, in words; one that counts twice stands once."""
    found = {ref for refs in records.values() for ref in refs}
    return counted(found)


def survey_published(facts: Facts) -> bool:
    """Whether any mean of the anonymous survey may be shown."""
    survey = facts.survey
    return survey.whole_mean_influence is not None or survey.whole_mean_together is not None
