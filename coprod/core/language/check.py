"""Check a text for plain language."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from coprod.core.language.finding import Finding, Rule
from coprod.core.language.page import Page
from coprod.core.language.terms import Term

LANGUAGES = {"en": "coprod.core.language.english"}


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """The rules of a language; none for a language that has not brought its own. Lists are read when first used."""
    module = LANGUAGES.get(language.split("-", maxsplit=1)[0])
    return import_module(module).RULES if module else ()


def check(
    text: str,
    *,
    language: str = "en",
    own_terms: Iterable[Term] = (),
    glossary: Iterable[str] = (),
    easy_read: bool = False,
) -> list[Finding]:
    """What could be said more plainly, in the order of the text.

    ``own_terms`` are added by the organisation or project, ``glossary`` holds acronyms that are explained to the
    readers. Findings of different rules may overlap. Time grows in proportion to the length.
    """
    page = Page(text, tuple(own_terms), frozenset(glossary), easy_read)
    for rule in rules(language):
        page.found.extend(rule.find(page))
    return sorted(page.found, key=lambda each: (each.start, -each.end, each.rule))
