"""From facts to a placement: a pure function, with no clock, no database and no network."""

from dataclasses import replace

from projects.spectrum.caps import REVERSED, caps_of
from projects.spectrum.conditions import conditions_of
from projects.spectrum.decisions import peoples_own
from projects.spectrum.facts import Facts, Who
from projects.spectrum.floor import lowered
from projects.spectrum.levels import Phase
from projects.spectrum.moves import moves
from projects.spectrum.result import Finding, Hold, Placement, Range
from projects.spectrum.scope import Scope
from projects.spectrum.sharing import started
from projects.spectrum.survey import held_at
from projects.spectrum.thresholds import CURRENT, Thresholds
from projects.spectrum.truth import Mode, Truth

HIGHEST = 7
TOLD = 3


def place(facts: Facts, limits: Thresholds = CURRENT) -> Placement:
    """Place a project by its facts.

    Certain reads what is not recorded as not met, possible as met. Defining conditions and caps decide; supporting
    conditions lower certain alone, by one level at most, and not under 3.
    """
    scope = Scope(facts, limits)
    whole = lowered_range(scope)
    return Placement(
        version=limits.version,
        whole=whole,
        phases=tuple((phase, place_phase(facts, limits, phase)) for phase in Phase),
        findings=findings(scope),
        phase_findings=tuple((phase, findings(Scope(facts, limits, phase))) for phase in Phase),
        caps=biting(scope, whole.likely),
        not_recorded=not_recorded(scope, whole),
        moves=moves(scope, whole.likely),
        held_at=held_at(scope, whole.likely),
        led_by_people=led_by_people(scope),
        coming_was_free=facts.attendance_voluntary,
    )


def highest(scope: Scope, mode: Mode, *, every: bool = False) -> int:
    """The highest level whose conditions, and those of the levels below, hold: the defining ones, or every one."""
    for level in range(1, HIGHEST + 1):
        on_the_way = scope.towards(level)
        asked = (each for each in conditions_of(scope.phase) if each.level <= level and (every or each.defining))
        if not all(each.truth(on_the_way) >= mode for each in asked):
            return level - 1
        if not all(each.allows(on_the_way) >= mode for each in caps_of(on_the_way)):
            return level - 1
    return HIGHEST


def three_levels(scope: Scope) -> Range:
    """Certain, likely and possible, before a phase left out lowers them."""
    surely = highest(scope, Mode.CERTAIN)
    return Range(
        likely=highest(scope, Mode.LIKELY),
        certain=max(highest(scope, Mode.CERTAIN, every=True), surely - 1, min(surely, TOLD)),
        possible=highest(scope, Mode.POSSIBLE),
    )


def lowered_range(scope: Scope) -> Range:
    """The whole project's levels; a started phase in which people were left out costs one."""
    found = three_levels(scope)
    return Range(
        likely=lowered(scope, found.likely, Mode.LIKELY),
        certain=lowered(scope, found.certain, Mode.CERTAIN),
        possible=lowered(scope, found.possible, Mode.POSSIBLE),
    )


def place_phase(facts: Facts, limits: Thresholds, phase: Phase) -> Range | None:
    """A phase by itself: None where it has not started; any level where that is not known."""
    scope = Scope(facts, limits, phase)
    begun = started(scope.whole, phase)
    if begun is Truth.NOT_MET:
        return None
    if begun is Truth.MET:
        return three_levels(scope)
    return Range(likely=0, certain=0, possible=HIGHEST if highest(scope, Mode.POSSIBLE) else 0)


def findings(scope: Scope) -> tuple[Finding, ...]:
    """What was found for each condition of the scope."""
    made = []
    for each in conditions_of(scope.phase):
        truth, found = each.found(scope.towards(each.level))
        likely = each.likely if truth is Truth.LIKELY else ""
        made.append(Finding(each.id, each.level, each.name, each.defining, truth, found, each.change, likely))
    return tuple(made)


def biting(scope: Scope, reached: int) -> tuple[Hold, ...]:
    """The caps that hold the project where it is; a reversal only where the project would be higher without it."""
    on_the_way = scope.towards(min(HIGHEST, reached + 1))
    held = [each for each in caps_of(on_the_way) if each.allows(on_the_way) < Truth.LIKELY and each.applies(scope)]
    if highest(unreversed(scope), Mode.LIKELY) > reached:
        held.append(REVERSED)
    return tuple(Hold(each.id, each.name, each.found, each.change) for each in held)


def unreversed(scope: Scope) -> Scope:
    """The same project, had the organisation reversed nothing."""
    if scope.facts.decisions is None:
        return scope
    kept = tuple(replace(each, reversed_by_organisation=False) for each in scope.facts.decisions)
    return replace(scope, facts=replace(scope.facts, decisions=kept))


def not_recorded(scope: Scope, found: Range) -> tuple[str, ...]:
    """The conditions, not recorded for sure, that keep certain under possible."""
    if found.certain == found.possible:
        return ()
    unsure = (Truth.NOT_RECORDED, Truth.LIKELY)
    return tuple(
        each.id
        for each in conditions_of(scope.phase)
        if each.level <= found.possible and each.truth(scope.towards(each.level)) in unsure
    )


def led_by_people(scope: Scope) -> bool:
    """Half or more of the decisions were the people's own, and they started the project or its main priority."""
    theirs = scope.count(peoples_own).at_least(scope.limits.led_share)
    begun = Who.PEOPLE in (scope.facts.initiative_by, scope.facts.finer.main_priority_by)
    return begun and theirs >= Truth.LIKELY
