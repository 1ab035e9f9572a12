"""Sentences with marks in braces, as the files in data/ hold them."""

import re
from dataclasses import dataclass
from pathlib import Path

from coprod.core.language.check import check
from coprod.core.language.finding import Finding

DATA = Path(__file__).parent / "data"
MARK = re.compile(r"\{(?:[ach]:)?([^}]*)\}")
WORD_RULES = {"jargon", "acronym", "noun_chain", "hard_word"}


@dataclass(frozen=True)
class Sentence:
    """A sentence without braces, and the places that stood in them."""

    text: str
    marks: tuple[tuple[int, int], ...]


def sentences(name: str) -> list[Sentence]:
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [read(line) for line in lines if line and not line.startswith("#")]


def read(line: str) -> Sentence:
    text, marks, at = "", [], 0
    for found in MARK.finditer(line):
        text += line[at : found.start()]
        marks.append((len(text), len(text) + len(found.group(1))))
        text += found.group(1)
        at = found.end()
    return Sentence(text + line[at:], tuple(marks))


def word_findings(text: str, **options: object) -> list[Finding]:
    return [each for each in check(text, **options) if each.rule in WORD_RULES]  # type: ignore[arg-type]


def share_found(rows: list[Sentence]) -> float:
    """The share of the marks that a finding of a word rule overlaps."""
    hits = [
        any(found.start < end and start < found.end for found in word_findings(row.text))
        for row in rows
        for start, end in row.marks
    ]
    return sum(hits) / len(hits)


def share_marked(rows: list[Sentence]) -> float:
    """The share of sentences in which a word rule finds anything."""
    return sum(bool(word_findings(row.text)) for row in rows) / len(rows)
