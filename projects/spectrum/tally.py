"""Shares over decisions of which some may be unknown, steady enough that one decision never counts for two levels."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from projects.spectrum.facts import Decision
from projects.spectrum.truth import Truth, read_in_modes


@dataclass(frozen=True)
class Tally:
    """How many of the decisions are known, likely, not known and known not to show something."""

    met: int = 0
    likely: int = 0
    unknown: int = 0
    total: int = 0
    recorded: bool = True
    many: int = 10

    @property
    def known(self) -> int:
        """How many decisions can be counted: with many decisions, a few known ones do not stand for all."""
        known = self.total - self.unknown
        return known if self.total < self.many else max(known, self.many)

    def more_than(self, share: float) -> Truth:
        """Whether more than that share (0 to 1) shows it."""
        return self._reads(lambda some, all_: all_ > 0 and some / all_ > share + 1e-9)

    def at_least(self, share: float) -> Truth:
        """Whether that share (0 to 1) or more shows it."""
        return self._reads(lambda some, all_: all_ > 0 and some / all_ >= share - 1e-9)

    def below(self, share: float) -> Truth:
        """Whether less than that share shows it; what is not known is likely not to."""
        if not self.recorded:
            return Truth.LIKELY
        most, least = self.met + self.likely + self.unknown, self.met
        return read_in_modes(
            self.total == 0 or most / self.total < share - 1e-9,
            self.total == 0 or least / self.total < share - 1e-9,
            self.total == 0 or least / self.total < share - 1e-9,
        )

    def _reads(self, reaches: Callable[[int, int], bool]) -> Truth:
        if not self.recorded:
            return Truth.NOT_RECORDED
        return read_in_modes(
            reaches(self.met, self.total),
            reaches(self.met + self.likely, self.known),
            reaches(self.met + self.likely + self.unknown, self.total),
        )


def tally(decisions: Iterable[Decision] | None, test: Callable[[Decision], Truth], many: int) -> Tally:
    """Count what ``test`` says of each decision; ``many`` is from how many on a few do not stand for all."""
    if decisions is None:
        return Tally(recorded=False, many=many)
    found = [test(each) for each in decisions]
    return Tally(
        met=found.count(Truth.MET),
        likely=found.count(Truth.LIKELY),
        unknown=found.count(Truth.NOT_RECORDED),
        total=len(found),
        many=many,
    )
