"""Which records a fact was counted from, so that a reader can open them."""

from collections.abc import Iterable
from typing import Any

from coprod.core.audit.services import reference


class Trace:
    """Collects references, such as ``decision:3``, by the name of the fact."""

    def __init__(self) -> None:
        self._found: dict[str, list[str]] = {}

    def note(self, fact: str, rows: Iterable[Any]) -> None:
        """Remember that these rows were counted for the fact; a row stands once."""
        known = self._found.setdefault(fact, [])
        known.extend(ref for ref in dict.fromkeys(map(reference, rows)) if ref not in known)

    def as_data(self) -> dict[str, list[str]]:
        """A dict that JSON can hold, without the facts that no record was found for."""
        return {fact: refs for fact, refs in sorted(self._found.items()) if refs}
