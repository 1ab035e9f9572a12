"""Ids that no other part of the same page has."""

from itertools import count


def fresh_id(context, stem):
    """Return *stem* with a number that this page has not used."""
    request = context.get("request")
    notes = context.dicts[0] if request is None else request.__dict__
    return f"{stem}-{next(notes.setdefault('part_numbers', count(1)))}"
