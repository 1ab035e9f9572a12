"""Texts in, findings out: what the command ``check_language`` reads and prints."""

from collections.abc import Mapping
from typing import Any

from coprod.core.language.check import check


class ItemError(ValueError):
    """An item that can't be read; the message names the item and the field."""


def check_items(items: object) -> list[dict[str, Any]]:
    """Check a decoded list of objects with ``id`` and ``text``; other keys are passed over.

    Raises ItemError at the first item that can't be read, so that nothing is checked halfway.
    """
    if not isinstance(items, list):
        raise ItemError("a list of objects with id and text was expected")
    read = [_read(item, at) for at, item in enumerate(items)]
    return [{"id": name, "findings": [each.as_data() for each in check(text)]} for name, text in read]


def _read(item: object, at: int) -> tuple[str | int, str]:
    if not isinstance(item, Mapping):
        raise ItemError(f"item number {at + 1}: an object with id and text was expected")
    name = item.get("id")
    if not isinstance(name, str | int) or isinstance(name, bool):
        raise ItemError(f"item number {at + 1}: id: a text or a whole number was expected")
    text = item.get("text")
    if not isinstance(text, str):
        raise ItemError(f"item {name} (number {at + 1}): text: a text was expected")
    return name, text
