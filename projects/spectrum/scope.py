"""What a condition looks at: the facts, of the whole project or of one phase, on the way to one level."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from projects.spectrum.facts import Decision, Facts, PhaseFacts
from projects.spectrum.levels import Phase
from projects.spectrum.tally import Tally, tally
from projects.spectrum.thresholds import CURRENT, Thresholds
from projects.spectrum.truth import Truth


@dataclass(frozen=True)
class Scope:
    """``phase`` is None for the whole project; ``target`` is the level that is being tried (1 to 7)."""

    facts: Facts
    limits: Thresholds = CURRENT
    phase: Phase | None = None
    target: int = 0

    def towards(self, target: int) -> "Scope":
        """The same, on the way to that level."""
        return replace(self, target=target)

    @property
    def decisions(self) -> tuple[Decision, ...] | None:
        """The decisions of this scope; None where they are not recorded, or not by phase."""
        every = self.facts.decisions
        if every is None or self.phase is None:
            return every
        if any(each.phase is None for each in every):
            return None
        return tuple(each for each in every if each.phase is self.phase)

    @property
    def phase_facts(self) -> PhaseFacts:
        """The facts of this phase; nothing where the scope is the whole project."""
        return self.facts.phases.of(self.phase) if self.phase else PhaseFacts()

    @property
    def whole(self) -> "Scope":
        """The whole project's scope."""
        return replace(self, phase=None)

    def count(self, test: Callable[[Decision], Truth]) -> Tally:
        """How many of the decisions show something."""
        return tally(self.decisions, test, self.limits.many_decisions)

    def margin(self, condition_level: int) -> float:
        """The share of decisions that must be topped where decisions alone show a condition of a lower level.

        Nothing at all with few decisions. With many, a tenth more for each level further up, so that changing one
        decision moves the project by one level at most.
        """
        if len(self.decisions or ()) < self.limits.many_decisions:
            return 0.0
        return self.limits.step_share * max(0, self.target - condition_level)
