"""Words and phrases to look for. The longest phrase is tried first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coprod.core.language.text import WORD, Word


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase and what to do about it.

    ``kind``: v verb, n noun, a anything else. ``sense``: empty (always), ``office`` (unless it is meant plainly) or
    ``cue`` (only among words of the office). ``outcome``: swap, explain or ask. ``again_on``: from when an own term is
    to be looked at again by ``owner``; it goes on counting.
    """

    term: str
    plain: str
    kind: str = "a"
    sense: str = ""
    outcome: str = "swap"
    rule: str = "jargon"
    owner: str = ""
    again_on: date | None = None

    def due(self, today: date) -> bool:
        """Whether its owner should look at it again."""
        return self.again_on is not None and self.again_on <= today


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``first`` up to but without ``last`` are a form of ``term``; ``swap`` is the same form in plain words."""

    term: Term
    first: int
    last: int
    swap: str


Forms = Callable[[Term], Iterable[tuple[tuple[str, ...], str]]]


class Index:
    """Finds terms in a row of words."""

    def __init__(self, terms: Iterable[Term], forms: Forms) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], tuple[Term, str]]] = {}
        for term in terms:
            for words, swap in forms(term):
                if words:
                    self._by_first.setdefault(words[0], {}).setdefault(words, (term, swap))
        self._lengths = {
            first: sorted({len(words) for words in found}, reverse=True) for first, found in self._by_first.items()
        }

    def matches(self, words: Sequence[Word]) -> list[Match]:
        """Every match, none inside another, in order."""
        found: list[Match] = []
        at = 0
        while at < len(words):
            match = self._longest(words, at)
            if match:
                found.append(match)
            at = match.last if match else at + 1
        return found

    def _longest(self, words: Sequence[Word], at: int) -> Match | None:
        for length in self._lengths.get(words[at].plain, ()):
            row = words[at : at + length]
            hit = self._by_first[words[at].plain].get(tuple(word.plain for word in row))
            if hit and all(word.joined and word.sentence == row[0].sentence for word in row[1:]):
                return Match(hit[0], at, at + len(row), hit[1])
        return None


def words_in(text: str) -> tuple[str, ...]:
    """The words of a term as they are compared."""
    return tuple(word.lower().replace("’", "'") for word in WORD.findall(text))
