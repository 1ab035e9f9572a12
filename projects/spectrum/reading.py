"""From JSON to facts and back. Nothing is guessed: what is not understood is refused, with the field's name."""

import types
from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from projects.spectrum.facts import Facts


class FactsError(ValueError):
    """A fact that can't be read: ``field`` is its path, such as ``decisions[2].final_say``."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}" if field else message)
        self.field = field


def facts_from_json(data: object) -> Facts:
    """Facts from a decoded JSON object; what is missing or null is not recorded.

    Raises FactsError for an unknown name, a wrong type, or a number out of its range.
    """
    facts: Facts = _read_group(Facts, data, "")
    return facts


def facts_to_json(facts: Facts) -> dict[str, Any]:
    """The same facts as plain dicts, lists, numbers, texts and nulls."""
    written: dict[str, Any] = _write(facts)
    return written


@cache
def _hints(group: type) -> dict[str, Any]:
    return get_type_hints(group)


def _read_group(group: type, data: object, path: str) -> Any:
    if not isinstance(data, Mapping):
        raise FactsError(path, "an object with named facts was expected")
    known = {each.name: each for each in fields(group)}
    for name in data:
        if name not in known:
            raise FactsError(_join(path, str(name)), "there is no fact of this name")
    hints = _hints(group)
    return group(
        **{
            name: _read_value(hints[name], known[name], value, _join(path, name))
            for name, value in data.items()
            if value is not None
        }
    )


def _read_value(kind: Any, of: "Field[Any]", value: object, path: str) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        kind = next(each for each in get_args(kind) if each is not type(None))
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise FactsError(path, "a list was expected")
        return tuple(_read_group(get_args(kind)[0], each, f"{path}[{at}]") for at, each in enumerate(value))
    if is_dataclass(kind):
        return _read_group(kind, value, path)  # type: ignore[arg-type]
    return _read_plain(kind, of, value, path)


def _read_plain(kind: Any, of: "Field[Any]", value: object, path: str) -> Any:
    if kind is bool:
        if not isinstance(value, bool):
            raise FactsError(path, "true, false or null was expected")
        return value
    if kind in (int, float):
        return _read_number(kind, of, value, path)
    if not isinstance(value, str):
        raise FactsError(path, "a text was expected")
    if issubclass(kind, StrEnum):
        if value not in list(kind):
            raise FactsError(path, f"one of {', '.join(kind)} was expected")
        return kind(value)
    return _read_day(value, path) if kind is date else value


def _read_number(kind: type, of: "Field[Any]", value: object, path: str) -> int | float:
    whole = kind is int
    lowest, highest = of.metadata.get("lowest", 0), of.metadata.get("highest", 1_000_000_000)
    if isinstance(value, int | float) and not isinstance(value, bool) and lowest <= value <= highest:
        if not whole:
            return float(value)
        if value == int(value):
            return int(value)
    sort = "a whole number" if whole else "a number"
    raise FactsError(path, f"{sort} from {lowest:g} to {highest:g} was expected")


def _read_day(value: str, path: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise FactsError(path, "a day such as 2026-03-31 was expected") from None


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _write(value: Any) -> Any:
    if is_dataclass(value):
        return {each.name: _write(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [_write(each) for each in value]
    if isinstance(value, StrEnum | date):
        return str(value)
    return value
