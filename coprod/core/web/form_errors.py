"""What is to be put right in a form, and where."""

from typing import NamedTuple

from django import forms
from django.forms.formsets import BaseFormSet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coprod.core.web.fields import first_input_id


class ErrorLine(NamedTuple):
    """One thing to put right: what to do, and the id of the input where; no id where there is none."""

    text: str
    target: str


def broken_forms(values):
    """Return the bound forms and formsets among *values*, or in lists there, that have errors, each once.

    Looks at types only: asking a lazy object what it is would load it.
    """
    found = {}
    for value in values:
        for one in value if type(value) in (list, tuple) else [value]:
            if issubclass(type(one), forms.BaseForm | BaseFormSet) and one.is_bound and not _is_right(one):
                found[id(one)] = one
    return list(found.values())


def _is_right(one):
    return getattr(one, "checks_words", False) or one.is_valid()


def error_lines(broken):
    """Return an ErrorLine for each thing to put right in the *broken* forms and formsets."""
    lines = []
    for one in broken:
        if isinstance(one, BaseFormSet):
            lines += [ErrorLine(text, "") for text in one.non_form_errors()]
            lines += [line for form in one.forms for line in _form_lines(form)]
        else:
            lines += _form_lines(one)
    return lines


def _form_lines(form):
    visible = form.visible_fields()
    start = first_input_id(visible[0]) if visible else ""
    lines = [ErrorLine(text, start) for text in form.non_field_errors()]
    for field in form:
        target = "" if field.is_hidden else first_input_id(field)
        if field.errors:
            lines.append(ErrorLine(error_text(field), target))
    return lines


def error_text(field):
    """Return the first error of a bound *field*; where Django would say "This field is required", what to do."""
    first = field.errors.as_data()[0]
    if first.code == "required" and first.message == forms.Field.default_error_messages["required"]:
        words = _("Choose an answer: %(question)s") if field.use_fieldset else _("Write an answer: %(question)s")
        return words % {"question": field.label}
    if first.code == "max_length" and "max_length" not in field.field.error_messages:
        return _too_long(field.label, most=first.params["limit_value"], typed=first.params["show_value"])
    return field.errors[0]


def _too_long(label, *, most, typed):
    words = ngettext(
        "Take out at least %(over)s character from “%(question)s”. There is room for %(most)s.",
        "Take out at least %(over)s characters from “%(question)s”. There is room for %(most)s.",
        typed - most,
    )
    return words % {"over": typed - most, "question": label, "most": most}


def is_anything_kept(broken):
    """Say whether the *broken* forms come back with something that was typed or chosen; a file never does."""
    return any(_holds_words(form) for one in broken for form in getattr(one, "forms", [one]))


def _holds_words(form):
    fields = [field for field in form.visible_fields() if not isinstance(field.field.widget, forms.FileInput)]
    return any(_is_filled(field.value()) for field in fields)


def _is_filled(value):
    return any(map(_is_filled, value)) if isinstance(value, list | tuple) else value not in ("", None, False)
