"""A text cut into sentences and words, with the place of each in characters. Time grows with the length, no faster."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LINE = re.compile(r"[^\n]+")
STOP = re.compile(r"[.!?…]+[\"'”’)\]]*\s+")
QUOTED = re.compile(r"“[^”\n]{1,200}”|(?<!\w)\"[^\"\n]{1,200}\"(?!\w)|(?<!\w)‘[^’\n]{1,200}’(?!\w)")
JOINS = re.compile(r"[-‐‑]|\s{1,3}")
SHORT = frozenset(["mr", "mrs", "ms", "dr", "prof", "st", "rev", "eg", "ie", "etc", "vs", "no", "nos", "approx"])


@dataclass(frozen=True, slots=True)
class Word:
    """A word: as written, in small letters without ’s, its place, its sentence, and what stands before it."""

    text: str
    plain: str
    start: int
    end: int
    sentence: int
    joined: bool
    hyphened: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters ``start`` to ``end`` of the text, words ``first`` up to but without ``last``."""

    start: int
    end: int
    first: int
    last: int


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where the sentences stand. A line end ends a sentence; a full stop after a title or an initial does not."""
    spans = []
    for line in LINE.finditer(text):
        start = line.start()
        for stop in STOP.finditer(text, line.start(), line.end()):
            if _ends_here(text, start, stop):
                spans.append((start, stop.end()))
                start = stop.end()
        spans.append((start, line.end()))
    return spans


def _ends_here(text: str, start: int, stop: re.Match[str]) -> bool:
    after = text[stop.end() : stop.end() + 1]
    before = text[max(start, stop.start() - 12) : stop.start()].replace(".", "")
    last = before.split()[-1] if before.split() else ""
    if not stop.group().startswith(".") or not last:
        return True
    return not (last.lower() in SHORT or (len(last) == 1 and last.isalpha())) and not after.islower()


class Text:
    """A text and its parts, each made when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Word] = []
        self.sentences: list[Sentence] = []
        for start, end in sentence_spans(text):
            first = len(self.words)
            self._read_words(start, end)
            if len(self.words) > first:
                self.sentences.append(Sentence(self.words[first].start, self.words[-1].end, first, len(self.words)))

    def _read_words(self, start: int, end: int) -> None:
        before = -1
        for found in WORD.finditer(self.text, start, end):
            gap = self.text[before : found.start()] if 0 <= found.start() - before <= 3 and before >= 0 else "."
            plain = found.group().lower().replace("’", "'").removesuffix("'s")
            joined = bool(JOINS.fullmatch(gap))
            hyphened = joined and not gap.isspace()
            at = len(self.sentences)
            self.words.append(Word(found.group(), plain, found.start(), found.end(), at, joined, hyphened))
            before = found.end()

    def words_of(self, sentence: Sentence) -> list[Word]:
        return self.words[sentence.first : sentence.last]

    @cached_property
    def _quotes(self) -> list[tuple[int, int]]:
        return [found.span() for found in QUOTED.finditer(self.text)]

    def quoted(self, start: int) -> bool:
        """Whether this place stands inside quotation marks."""
        at = bisect_right(self._quotes, (start, len(self.text) + 1)) - 1
        return at >= 0 and self._quotes[at][0] <= start < self._quotes[at][1]
