"""Whether a word that has a plain sense too is meant as jargon: its neighbours tell."""

from functools import cache

from coprod.core.language.english import lists
from coprod.core.language.page import Page
from coprod.core.language.terms import Match, Term

NEAR = 3
ENOUGH = 2


@cache
def plain_company() -> dict[str, frozenset[str]]:
    """For some terms, the words beside which they are meant plainly."""
    return {row["term"]: frozenset(row["plainly_beside"].split()) for row in lists.rows("senses")}


class Senses:
    """Weighs, sentence by sentence, words of the office against words of everyday life."""

    def __init__(self, page: Page, found: list[Match]) -> None:
        self._page = page
        office, everyday = lists.words_with_forms("office"), lists.words_with_forms("everyday")
        self._weights = [
            (1 if word.plain in office else 0) - (1 if word.plain in everyday else 0) for word in page.words
        ]
        for match in found:
            if match.last - match.first > 1 or not match.term.sense:
                self._weights[match.first : match.last] = [0] * (match.last - match.first)
                self._weights[match.first] = 2 if not match.term.sense else 1
        self._sums = [
            [sum(weight for weight in row if weight > 0), -sum(weight for weight in row if weight < 0)]
            for row in (self._weights[each.first : each.last] for each in page.sentences)
        ]

    def weigh(self, first: int, last: int) -> tuple[int, int]:
        """Weight of the office and of everyday life in the sentence around words ``first`` to ``last``."""
        own = self._weights[first:last]
        office, everyday = self._sums[self._page.words[first].sentence]
        return office - sum(w for w in own if w > 0), everyday + sum(w for w in own if w < 0)

    def of_the_office(self, match: Match) -> bool:
        """Whether this match is jargon here."""
        term = match.term
        if not term.sense:
            return True
        office, everyday = self.weigh(match.first, match.last)
        if self._plain_company(term, match):
            everyday += NEAR
        if term.sense == "office":
            return office >= everyday and (office > 0 or term.term not in plain_company())
        return office > everyday and office >= ENOUGH

    def _plain_company(self, term: Term, match: Match) -> bool:
        company = plain_company().get(term.term)
        if not company:
            return False
        sentence = self._page.sentences[self._page.words[match.first].sentence]
        return any(word.plain in company for word in self._page.parts.words_of(sentence))
