"""Terms found in a page that are not meant plainly."""

from coprod.core.language.english import lists
from coprod.core.language.english.names import name_places
from coprod.core.language.english.senses import Senses
from coprod.core.language.page import Page
from coprod.core.language.terms import Index, Match


def matches(page: Page) -> list[Match]:
    """All terms of a page in the sense in which they are jargon or hard; kept with the page."""
    kept: list[Match] | None = page.__dict__.get("_matches")
    if kept is None:
        kept = page.__dict__["_matches"] = _find(page)
    return kept


def _find(page: Page) -> list[Match]:
    own = Index(page.own_terms, lists.term_forms).matches(page.words) if page.own_terms else []
    taken = {at for match in own for at in range(match.first, match.last)}
    found = [each for each in lists.index().matches(page.words) if not taken & set(range(each.first, each.last))]
    names = name_places(page)
    open_to_us = [
        each for each in own + found if each.first not in names and not page.parts.quoted(page.words[each.first].start)
    ]
    senses = Senses(page, open_to_us)
    return sorted((each for each in open_to_us if senses.of_the_office(each)), key=lambda each: each.first)
