"""Rows of the database, named by numbers that browsers send: whatever anybody may type in their place."""

from django import forms

LONGEST = 11


def row_id(typed: str) -> int | None:
    """Return *typed* as the number of a row, or None where it can't be one: other signs, or more digits than fit."""
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST else None


def row_ids(typed) -> set[int]:
    """Return those of several typed texts that can be numbers of rows."""
    return {number for number in map(row_id, typed) if number is not None}


class ManyRowsField(forms.ModelMultipleChoiceField):
    """Several rows of a list; a number that fits no database is refused like any other that is not on the list."""

    def clean(self, value):
        for typed in value or ():
            if row_id(str(typed)) is None:
                raise forms.ValidationError(
                    self.error_messages["invalid_choice"], code="invalid_choice", params={"value": typed}
                )
        return super().clean(value)
