"""Who decided, over the decisions of a project or a phase: what levels 6 and 7 and several caps rest on."""

from collections.abc import Iterable

from projects.spectrum.decisions import shared
from projects.spectrum.facts import Decision
from projects.spectrum.levels import Phase
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Mode, Truth, all_of, any_of, either, known, read_in_modes

HALF = 0.5


def mostly_shared(scope: Scope) -> Truth:
    """Half or more of this phase's decisions were joint or the people's own. For the whole project: of the design
    decisions, if these are no rare exception; or more than half of all; or half of all where none is of design."""
    limits, every = scope.limits, scope.count(shared)
    if scope.phase:
        return every.at_least(limits.joint_share)
    design = Scope(scope.facts, limits, Phase.DESIGN).count(shared)
    no_exception = every.more_than(limits.joint_share_beside_design)
    if not design.recorded:
        return any_of(every.more_than(limits.joint_share), min(no_exception, Truth.NOT_RECORDED))
    ways = [every.more_than(limits.joint_share), all_of(design.at_least(limits.joint_share), no_exception)]
    if design.total == design.unknown:
        undesigned = every.at_least(limits.joint_share)
        ways.append(min(undesigned, Truth.LIKELY) if design.total else undesigned)
    return any_of(*ways)


def started(scope: Scope, phase: Phase) -> Truth:
    """Whether a phase has started: as recorded, or because a decision of it was taken."""
    recorded = scope.facts.phases.of(phase).started
    if recorded is None and Scope(scope.facts, scope.limits, phase).decisions:
        return Truth.MET
    return known(recorded)


def shared_in_phase(scope: Scope, phase: Phase) -> Truth:
    """Decisions of that phase were mostly shared; a phase with none recorded says nothing."""
    count = Scope(scope.facts, scope.limits, phase).count(shared)
    return count.at_least(scope.limits.joint_share) if count.total else Truth.NOT_RECORDED


def shared_throughout(scope: Scope) -> Truth:
    """Shared decisions in Choose, in Design, and in Deliver or Check; in two of the started phases, where fewer
    have started; and two thirds of all decisions shared."""
    begun = {phase: started(scope, phase) for phase in Phase}
    share = {phase: shared_in_phase(scope, phase) for phase in Phase}

    def holds(mode: Mode, counts_as_started: Truth) -> bool:
        under_way = {phase for phase in Phase if begun[phase] >= counts_as_started}
        together = {phase for phase in Phase if share[phase] >= mode and begun[phase] > Truth.NOT_MET}
        last = {Phase.DELIVER, Phase.CHECK}
        if {Phase.CHOOSE, Phase.DESIGN} <= under_way and under_way & last:
            return {Phase.CHOOSE, Phase.DESIGN} <= together and bool(together & last)
        return len(together) > 1

    phases = read_in_modes(
        holds(Mode.CERTAIN, Truth.NOT_RECORDED), holds(Mode.LIKELY, Truth.MET), holds(Mode.POSSIBLE, Truth.MET)
    )
    return all_of(phases, scope.count(shared).at_least(scope.limits.joint_share_coproduction))


def lived_share_of_takers(scope: Scope, floor: float) -> Truth:
    """Whether the mean share of lived people among those who took shared decisions reaches the floor (0 to 1).

    A share that is not recorded is taken as half where likelihood is read.
    """
    decisions = scope.decisions
    if decisions is None:
        return Truth.LIKELY
    sure = [each for each in decisions if shared(each) is Truth.MET]
    perhaps = [each for each in decisions if shared(each) is Truth.NOT_RECORDED]
    return read_in_modes(
        surplus(sure, 0, floor) + sum(min(0.0, surplus([each], 0, floor)) for each in perhaps) >= -1e-9,
        surplus(sure, HALF, floor) >= -1e-9,
        surplus(sure, 1, floor) + sum(max(0.0, surplus([each], 1, floor)) for each in perhaps) >= -1e-9,
    )


def surplus(decisions: Iterable[Decision], unknown: float, floor: float) -> float:
    """How much the lived shares lie above the floor in sum; negative where below."""
    shares = (each.lived_takers_share for each in decisions)
    return sum((unknown if share is None else share) - floor for share in shares)


def two_took_part(scope: Scope) -> Truth:
    """Never fewer than two lived people took a shared decision."""
    floor = scope.limits.lived_takers
    weak = [each for each in scope.decisions or () if not (each.lived_takers_count or 0) >= floor]
    found = either(all_of(shared(each), _too_few(each, floor)) for each in weak)
    return Truth(Truth.MET - found) if scope.decisions is not None else Truth.NOT_RECORDED


def _too_few(decision: Decision, floor: int) -> Truth:
    count = decision.lived_takers_count
    return known(None if count is None else count < floor)


def mean_lived_share(scope: Scope) -> float | None:
    """The mean recorded share of lived people among those who took shared decisions; None where none is recorded."""
    shares = [each.lived_takers_share for each in scope.decisions or () if shared(each) is Truth.MET]
    recorded = [share for share in shares if share is not None]
    return sum(recorded) / len(recorded) if recorded else None
