"""Sentences for people, kept whole so that a screen can translate them without this room knowing how.

A sentence is a template with named gaps and the values for them. The screen translates the template, fills the gaps
and shows it. The marker below lets Django's ``makemessages`` find the templates.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Value = int | float | str


def _(text: str) -> str:
    """Mark a template for translation; gives it back unchanged."""
    return text


@dataclass(frozen=True)
class Sentence:
    """A template such as ``"{some} of {all} suggestions were answered."`` and the values of its gaps."""

    template: str
    values: tuple[tuple[str, Value], ...] = field(default=())

    def plain(self) -> str:
        """The sentence in English, gaps filled."""
        return self.template.format(**dict(self.values))

    def as_data(self) -> dict[str, Any]:
        """A dict that JSON can hold."""
        return {"template": self.template, "values": dict(self.values)}


def sentence(template: str, **values: Value) -> Sentence:
    """A sentence from its template and the values of its gaps."""
    return Sentence(template, tuple(sorted(values.items())))


def sentence_from(data: Mapping[str, Any]) -> Sentence:
    """The sentence that ``as_data`` wrote."""
    return sentence(data["template"], **data["values"])


def percent(share: float) -> int:
    """A share (0 to 1) as a whole number of percent."""
    return round(share * 100)
