"""The shape of a condition, and of what was found."""

from collections.abc import Callable
from dataclasses import dataclass

from projects.spectrum.levels import Phase
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Truth
from projects.spectrum.words import Sentence, _, sentence

Found = tuple[Truth, Sentence | None]
EVERY_PHASE = frozenset(Phase)


@dataclass(frozen=True)
class Condition:
    """One condition of a level.

    ``met``, ``not_met`` and ``not_recorded`` are the sentences for what was found where there is nothing to count
    (what is only likely is not recorded), ``likely`` the sentence that follows where it is only likely; ``change``
    says what would change it. ``phases`` are those that it is asked of; none for the whole project only.
    """

    id: str
    level: int
    name: str
    met: str
    not_met: str
    not_recorded: str
    change: str
    test: Callable[[Scope], Found]
    likely: str = _("Other records make it likely.")
    defining: bool = False
    phases: frozenset[Phase] = frozenset()

    def truth(self, scope: Scope) -> Truth:
        """How well it is known to be met in this scope."""
        return self.test(scope)[0]

    def found(self, scope: Scope) -> tuple[Truth, Sentence]:
        """The same, with the sentence for what was found."""
        truth, counted = self.test(scope)
        if counted:
            return truth, counted
        words = {Truth.MET: self.met, Truth.NOT_MET: self.not_met}
        return truth, sentence(words.get(truth, self.not_recorded))


def plain(test: Callable[[Scope], Truth]) -> Callable[[Scope], Found]:
    """A test that counts nothing."""
    return lambda scope: (test(scope), None)


def share_of(some: int | None, all_: int | None) -> float | None:
    """A share (0 to 1) from two counts; None where there is nothing to count."""
    return min(1.0, some / all_) if some is not None and all_ else None
