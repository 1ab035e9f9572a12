"""Suggestions with how long they have waited, and what came of them."""

from dataclasses import dataclass
from datetime import date
from math import floor

from feedback.models.suggestion import DAYS_TO_ANSWER, Suggestion


@dataclass(frozen=True)
class Waiting:
    """A suggestion without an answer. ``days_left`` is negative once it is overdue."""

    suggestion: Suggestion
    days_waited: int

    @property
    def days_left(self) -> int:
        return DAYS_TO_ANSWER - self.days_waited

    @property
    def days_over(self) -> int:
        """How many days too long it has waited."""
        return -self.days_left

    @property
    def is_overdue(self) -> bool:
        return self.days_left < 0


@dataclass(frozen=True)
class Tally:
    """How many suggestions there are, how many are answered, and in how many days on average (None: none is)."""

    asked: int
    answered: int
    mean_days: int | None


def waiting_suggestions(project, *, today: date) -> list[Waiting]:
    """Those without an answer, the longest waiting first."""
    rows = Suggestion.objects.filter(project=project).waiting().select_related("participant__person", "session")
    return [Waiting(row, (today - row.made_on).days) for row in rows]


def answered_suggestions(project) -> list[Suggestion]:
    """Those with an answer, the latest answer first."""
    rows = Suggestion.objects.filter(project=project).answered()
    return list(rows.select_related("participant__person", "session", "reply"))


def tally(waiting, answered) -> Tally:
    """Count what the two lists hold."""
    days = [row.reply.days_taken for row in answered]
    return Tally(len(waiting) + len(answered), len(answered), floor(sum(days) / len(days) + 0.5) if days else None)
