"""A text as the rules see it, with the lists of its language and of those who wrote it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from coprod.core.language.finding import Finding
from coprod.core.language.terms import Term
from coprod.core.language.text import Sentence, Text, Word


@dataclass
class Page:
    """A text, the terms that its organisation and project added, and the acronyms that its glossary explains."""

    text: str
    own_terms: tuple[Term, ...] = ()
    glossary: frozenset[str] = frozenset()
    easy_read: bool = False
    found: list[Finding] = field(default_factory=list)

    @cached_property
    def parts(self) -> Text:
        return Text(self.text)

    @property
    def words(self) -> list[Word]:
        return self.parts.words

    @property
    def sentences(self) -> list[Sentence]:
        return self.parts.sentences

    def all_capitals(self, sentence: Sentence) -> bool:
        """Whether a sentence of two words or more is written in capitals, as on a poster."""
        shown: Sequence[Word] = self.parts.words_of(sentence)
        return len(shown) > 1 and sum(word.text.isupper() for word in shown) * 4 > len(shown) * 3
