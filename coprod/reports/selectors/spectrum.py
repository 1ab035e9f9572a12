"""Where a project stands, as its page shows it: the latest frozen placement, its reasons and their records."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from coprod.core.web.levels import level_name
from coprod.reports.models import Placement
from coprod.reports.selectors.sources import Source, sources_of
from projects.models import Phase
from projects.spectrum.facts import Facts
from projects.spectrum.levels import ACKNOWLEDGEMENT, CONSULTING_NOTE, LEVELS, LITTLE_RECORDED
from projects.spectrum.reading import facts_from_json
from projects.spectrum.result import Finding, Range, placement_from
from projects.spectrum.result import Placement as Placed
from projects.spectrum.truth import Truth
from projects.spectrum.words import Sentence

KEPT = 12
VERDICTS = {
    Truth.MET: ("Yes", "green"),
    Truth.LIKELY: ("Likely", "amber"),
    Truth.NOT_RECORDED: ("Not recorded", "amber"),
    Truth.NOT_MET: ("No", "grey"),
}


class Reason(NamedTuple):
    """One condition: what was found, whether it is met, what would change it, and which records were counted."""

    name: str
    found: str
    verdict: str
    tone: str
    change: str
    sources: list[Source]


class Rung(NamedTuple):
    """One level, the question that people can ask themselves, and the reasons that belong to it."""

    number: int
    question: str
    reasons: list[Reason]


class PhaseRow(NamedTuple):
    """One phase with its levels, as numbers, in words and as they may be drawn; None where it has not started."""

    name: str
    levels: Range | None
    words: dict[str, str]
    drawn: dict[str, int | None]


def spectrum_page(project):
    """Return everything on the page; ``placed`` is None before the project is placed for the first time."""
    rows = list(Placement.objects.filter(project=project)[:KEPT])
    if not rows:
        return {"placed": None, "rungs": rungs_of((), {}, project.pk)}
    latest = rows[0]
    placed = placement_from(latest.result)
    return {
        "placed": placed,
        "placed_at": latest.placed_at,
        "version": latest.version,
        "phases": phase_rows(placed),
        "drawn": drawn(placed.whole, placed),
        "rungs": rungs_of(placed.findings, latest.records, project.pk),
        "caps": [(_(cap.found), _(cap.change)) for cap in placed.caps],
        "moves": [(_(move.name), _(move.change)) for move in placed.moves],
        "to_record": [reason_name(placed.findings, one) for one in placed.not_recorded],
        "confirmed": confirmed(facts_from_json(latest.facts)),
        "history": [(row.placed_at, in_level_words(then.whole, then)) for row, then in map(read, rows)],
        "little_recorded": little_recorded(placed),
        "notes": [_(CONSULTING_NOTE), _(ACKNOWLEDGEMENT)],
    }


def read(row: Placement) -> tuple[Placement, Placed]:
    """Return a frozen row and what it holds."""
    return row, placement_from(row.result)


def phase_rows(placed: Placed) -> list[PhaseRow]:
    """Return the four phases in order."""
    return [
        PhaseRow(
            str(Phase(phase.value).label),
            levels,
            in_level_words(levels, placed) if levels else {},
            drawn(levels, placed) if levels else {},
        )
        for phase, levels in placed.phases
    ]


def in_level_words(levels: Range, placed: Placed) -> dict[str, str]:
    """Return the three levels with their names."""
    return {name: level_in_words(number, placed) for name, number in levels.as_data().items()}


def level_in_words(number: int, placed: Placed) -> str:
    """Write 5 as "5 Engaging". Level 1 is named only where coming was known not to be free."""
    if unnamed(number, placed):
        return _("Too little recorded")
    return f"{number} {level_name(number)}" if number else str(level_name(0))


def unnamed(number: int, placed: Placed) -> bool:
    """Whether this is level 1 without anybody being known to have had to come."""
    return number == 1 and placed.coming_was_free is not False


def drawn(levels: Range, placed: Placed) -> dict[str, int | None]:
    """Return the three levels as a picture or a sentence may show them: None where one may not be named."""
    return {name: None if unnamed(number, placed) else number for name, number in levels.as_data().items()}


def little_recorded(placed: Placed) -> str:
    """Return what stands in place of the name of level 1; nothing on other levels."""
    return _(LITTLE_RECORDED) if unnamed(placed.whole.likely, placed) else ""


def rungs_of(findings: tuple[Finding, ...], records, project_id) -> list[Rung]:
    """Return the seven levels, each with its question and its reasons."""
    return [
        Rung(
            level.number,
            _(level.question),
            [reason(each, records, project_id) for each in findings if each.level == level.number],
        )
        for level in LEVELS[1:]
    ]


def reason(finding: Finding, records, project_id) -> Reason:
    """Return one condition as the page and the report show it."""
    verdict, tone = VERDICTS[finding.truth]
    return Reason(
        name=_(finding.name),
        found=found_in_words(finding),
        verdict=_(verdict),
        tone=tone,
        change="" if finding.truth is Truth.MET else _(finding.change),
        sources=sources_of(finding.id, records, project_id),
    )


def found_in_words(finding: Finding) -> str:
    """Return what was found; what is only likely says that it was concluded."""
    words = in_words(finding.found)
    return f"{words} {_(finding.likely)}" if finding.likely else words


def reason_name(findings, condition) -> str:
    """Return the name of a condition."""
    return next(_(each.name) for each in findings if each.id == condition)


def in_words(sentence: Sentence) -> str:
    """Return a sentence of the rules in the reader's language, its gaps filled."""
    values = {name: _(value) if isinstance(value, str) else value for name, value in sentence.values}
    return _(sentence.template).format(**values)


def confirmed(facts: Facts) -> tuple[int, int] | None:
    """Return how many of those who decided confirmed it themselves, and how many decided; None where nobody did."""
    counted = facts.finer.records_counted
    return (facts.finer.records_confirmed or 0, counted) if counted else None
