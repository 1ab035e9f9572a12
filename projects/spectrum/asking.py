"""Telling and asking: what levels 2, 3 and 4 and several caps rest on."""

from projects.spectrum.decisions import asked_first, late
from projects.spectrum.facts import Phases
from projects.spectrum.levels import Phase
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Truth, all_of, any_of, either, known


def of_any_phase(phases: Phases, name: str) -> Truth:
    """Whether a fact (``people_told`` or ``people_asked``) holds in some phase; never known not to."""
    return either(any_of(known(getattr(phases.of(each), name)), Truth.NOT_RECORDED) for each in Phase)


def asked(scope: Scope) -> Truth:
    """People could give a view. An overall "no" decides; a phase's "yes" alone makes it likely overall."""
    if scope.phase:
        return known(scope.phase_facts.people_asked)
    overall = scope.facts.opinion_asked
    if overall is None:
        return min(of_any_phase(scope.facts.phases, "people_asked"), Truth.LIKELY)
    return known(overall)


def asked_and_told(scope: Scope) -> Truth:
    """Asked and told something back in the same phase, as far as the phases say: likely at best."""
    phases = [scope.phase] if scope.phase else list(Phase)
    found = (scope.facts.phases.of(each) for each in phases)
    return either(
        min(any_of(all_of(known(each.people_asked), known(each.people_told)), Truth.NOT_RECORDED), Truth.LIKELY)
        for each in found
    )


def open_in_time(scope: Scope) -> Truth:
    """The coarse fact that a question was open before its decision. A "no" means that one at least was not."""
    coarse = scope.facts.question_open_before_decision
    if coarse is False:
        return Truth.NOT_MET if scope.phase is None and scope.decisions == () else Truth.NOT_RECORDED
    return any_of(known(coarse), asked_and_told(scope))


def not_late(scope: Scope, level: int) -> Truth:
    """Not so many decisions were taken before the asking that the asking stops counting for that level.

    A phase without decisions of its own looks at those of the project.
    """
    if scope.phase and scope.decisions == ():
        return not_late(scope.whole, level)
    if scope.phase and level == 4:
        return scope.count(late).below(scope.limits.late_share_of_a_phase)
    return scope.count(late).below(dict(scope.limits.late_shares)[level])


def asked_in_time(scope: Scope, level: int) -> Truth:
    """People were asked before the decision, as the condition of that level (2, 3 or 4) needs it."""
    by_decisions = scope.count(asked_first).more_than(scope.margin(level))
    return any_of(by_decisions, by_the_asking(scope, level))


def by_the_asking(scope: Scope, level: int) -> Truth:
    """The same, as far as the asking itself is recorded."""
    return all_of(asked(scope), open_in_time(scope), not_late(scope, level))


def asked_before(scope: Scope) -> bool:
    """Whether an asking before a decision is on record, and not only concluded from who took the decision."""
    in_time = any(late(each) is Truth.NOT_MET for each in scope.decisions or ())
    return in_time or by_the_asking(scope, 4) is Truth.MET


def gave_data(scope: Scope, level: int) -> Truth:
    """People's views were taken: with a real choice whenever, or else before all was decided (Snijder: information)."""
    real = any_of(known(scope.facts.options_or_open_text), not_late(scope, level))
    return any_of(all_of(asked(scope), real), asked_in_time(scope, level))


def shared_reasons(scope: Scope) -> Truth:
    """A decision with its reasons, or the challenges, were shared with the people of this scope."""
    facts = scope.facts.organisation_shared
    shared = any_of(known(facts.decision_reasons), known(facts.challenges))
    if scope.phase is None:
        heard = either(told(scope, each) for each in Phase)
        return any_of(shared, telling_is_informing(scope, max(heard, Truth.NOT_RECORDED)))
    heard = told(scope, scope.phase)
    if heard >= Truth.LIKELY:
        return any_of(min(shared, heard), telling_is_informing(scope, heard))
    return all_of(shared, Truth.NOT_MET if heard is Truth.NOT_MET else Truth.LIKELY)


def told(scope: Scope, phase: Phase) -> Truth:
    """Told about that phase; who sits in where things are chosen or designed likely hears what is decided."""
    here = scope.facts.phases.of(phase)
    sat_in = phase in (Phase.CHOOSE, Phase.DESIGN) and here.people_present
    return known(here.people_told, Truth.LIKELY if sat_in else Truth.NOT_RECORDED)


def telling_is_informing(scope: Scope, heard: Truth) -> Truth:
    """Being told about a phase is likely to have been with reasons, unless it is known that no reasons were given."""
    if scope.facts.organisation_shared.decision_reasons is False:
        return Truth.NOT_MET
    return min(heard, Truth.LIKELY)


def explained(scope: Scope) -> Truth:
    """How the service works was explained; to the people of this phase only if they were there or were told. Being
    told about a phase makes it likely, unless it is known that nobody explained."""
    overall = scope.facts.explained_how_service_works
    phases = [scope.phase] if scope.phase else list(Phase)
    heard = min(either(told(scope, each) for each in phases), Truth.LIKELY)
    if overall is False:
        return Truth.NOT_MET
    if scope.phase is None:
        return any_of(known(overall), heard)
    here = scope.phase_facts
    reached = any_of(known(here.people_present, Truth.LIKELY), known(here.people_told, Truth.LIKELY))
    return any_of(all_of(known(overall), reached), heard)
