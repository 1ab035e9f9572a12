"""Cases in, levels out: what the command ``place_facts`` reads and prints."""

from collections.abc import Mapping
from typing import Any

from projects.spectrum.placement import place
from projects.spectrum.reading import FactsError, facts_from_json


class CaseError(ValueError):
    """A case that can't be placed; the message names the case and the field."""


def place_cases(cases: object) -> list[dict[str, Any]]:
    """Place a decoded list of objects with ``id`` and ``facts``; other keys are passed over.

    Raises CaseError at the first case that can't be read, so that nothing is placed halfway.
    """
    if not isinstance(cases, list):
        raise CaseError("a list of cases was expected")
    read = [_read(case, at) for at, case in enumerate(cases)]
    return [{"id": name, **levels_of(facts)} for name, facts in read]


def _read(case: object, at: int) -> tuple[Any, Any]:
    if not isinstance(case, Mapping):
        raise CaseError(f"case number {at + 1}: an object with id and facts was expected")
    name = case.get("id")
    if not isinstance(name, str | int) or isinstance(name, bool):
        raise CaseError(f"case number {at + 1}: id: a text was expected")
    if "facts" not in case:
        raise CaseError(f"case {name}: facts: an object with named facts was expected")
    try:
        return name, facts_from_json(case["facts"])
    except FactsError as refused:
        where = f"facts.{refused}" if refused.field else f"facts: {refused}"
        raise CaseError(f"case {name}: {where}") from None


def levels_of(facts: Any) -> dict[str, Any]:
    """The levels, the caps that bite and what is not recorded, by id."""
    made = place(facts)
    return {
        **made.whole.as_data(),
        "phases": {phase.value: levels and levels.as_data() for phase, levels in made.phases},
        "caps": [each.id for each in made.caps],
        "not_recorded": list(made.not_recorded),
        "held_at": made.held_at,
    }
