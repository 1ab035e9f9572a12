"""The English word lists: files beside this one, read once, when the first text is checked."""

import csv
import re
from functools import cache
from pathlib import Path

from coprod.core.language.english.inflect import forms, plural, spellings, verb_forms
from coprod.core.language.terms import Index, Term, words_in

FOLDER = Path(__file__).parent / "words"
JARGON = ("agency", "charity", "council", "health", "management", "people")


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a list with columns."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def words(name: str) -> frozenset[str]:
    """The words of a plain list; lines that begin with # say what follows."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def words_with_forms(name: str) -> frozenset[str]:
    """The words of a plain list, each also as a plural and with -s, -ed and -ing."""
    return frozenset(form for word in words(name) for form in (word, plural(word), *verb_forms(word)))


@cache
def terms() -> tuple[Term, ...]:
    """All terms of the package: the longer lists of jargon, then the hard words."""
    jargon = [_term(row, "jargon") for name in JARGON for row in rows(name)]
    return (*jargon, *(_term(row, "hard_word") for row in rows("hard")))


def _term(row: dict[str, str], rule: str) -> Term:
    return Term(row["term"], row["plain"], row["kind"], row["sense"] or "", row["outcome"] or "swap", rule)


def term_forms(term: Term) -> list[tuple[tuple[str, ...], str]]:
    """Each form of a term with the plain words in the same form; no plain words where the form is not certain."""
    base = words_in(term.term)
    if not base:
        return []
    paired = list(zip(forms(base, term.kind), _plain_forms(term), strict=False))
    if term.kind == "v" and base[0].endswith("ise"):
        noun = base[0].removesuffix("e") + "ation"
        paired += [((noun, *base[1:]), ""), ((plural(noun), *base[1:]), "")]
    paired += [
        ((form[0] + form[1], *form[2:]), swap) for form, swap in paired if form[0] in ("co", "multi") and form[1:]
    ]
    return [(each, swap) for form, swap in paired for each in spellings(form)]


def _plain_forms(term: Term) -> list[str]:
    first = re.split("[,;]", term.plain)[0].strip()
    if term.outcome != "swap" or not first or first.startswith("("):
        return [""] * 4
    told = tuple(first.split())
    if term.kind == "n" and told[0] == "people":
        return [first, first]
    if term.kind == "n" and not _has_plural(told):
        return [first, ""]
    return [" ".join(form) for form in forms(told, term.kind)]


def _has_plural(told: tuple[str, ...]) -> bool:
    if len(told) > 2 or told[0] in ("a", "an", "the") or told[0].endswith("ing"):
        return False
    return not told[-1].endswith(("s", "ing")) and told[-1].lower() not in words("no_plural")


@cache
def index() -> Index:
    """The index of all terms of the package."""
    return Index(terms(), term_forms)


@cache
def acronyms() -> dict[str, str]:
    """Acronyms of public work by name, with what they stand for."""
    return {row["term"]: row["plain"] for row in rows("acronyms")}
