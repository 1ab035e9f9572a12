"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coprod.core.language.page import Page


@dataclass(frozen=True)
class Finding:
    """One place in a text: characters ``start`` to ``end``, what the rule suggests, and what may stand there instead.

    ``swap`` is empty where no text can simply take the place of what was found.
    """

    rule: str
    start: int
    end: int
    suggestion: str
    swap: str = ""

    def as_data(self) -> dict[str, Any]:
        """The finding as the command prints it."""
        return {"rule": self.rule, "start": self.start, "end": self.end, "suggestion": self.suggestion}


@dataclass(frozen=True)
class Rule:
    """One rule: its id, its name and sentence for people, what it suggests, and where the rule comes from."""

    id: str
    name: str
    sentence: str
    suggestion: str
    source: str
    find: Callable[["Page"], Iterable[Finding]]

    def found(self, start: int, end: int, suggestion: str = "", swap: str = "") -> Finding:
        """A finding of this rule; the rule's own suggestion, if no better one is given."""
        return Finding(self.id, start, end, suggestion or self.suggestion, swap)
