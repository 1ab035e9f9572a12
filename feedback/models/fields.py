"""A row's number that says nothing of when the row was written."""

import secrets

from django.db import models


def random_id() -> int:
    """Return a number of 63 random bits."""
    return secrets.randbits(63)


class RandomIdField(models.BigIntegerField):
    """The primary key itself: on SQLite a plain INTEGER, or the table would keep an increasing row id beside it."""

    def __init__(self, *args, **kwargs):
        kwargs.update(primary_key=True, default=random_id, editable=False)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("primary_key", "default", "editable"):
            kwargs.pop(fixed, None)
        return name, path, args, kwargs

    def db_type(self, connection):
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)
