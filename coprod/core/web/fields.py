"""How one field of a form is drawn, and where its errors lead."""

from typing import NamedTuple

from django import forms

DRAWN_AS = (
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Textarea, "textarea"),
)
SHORT_INPUTS = {"date", "time", "number", "tel"}


class Option(NamedTuple):
    """One radio or checkbox of a field."""

    id: str
    name: str
    value: str
    label: str
    is_chosen: bool
    is_disabled: bool
    hint: str
    detail: str
    kind: str


def drawn_as(field):
    """Return the name of the template of our pack that draws the bound *field*."""
    widget = field.field.widget
    if own := getattr(widget, "drawn_as", ""):
        return own
    return next((name for kind, name in DRAWN_AS if isinstance(widget, kind)), "single")


def template_for(field):
    """Return the path of the template that draws the bound *field*."""
    return f"coprod/fields/{drawn_as(field)}.html"


def is_optional(field):
    """Say whether a question may be skipped, and should say so: a single tick box need not."""
    return not field.field.required and drawn_as(field) not in ("checkbox", "faces")


def first_input_id(field):
    """Return the id of the first thing one can answer with, where a link to the field leads."""
    return field.id_for_label or f"{field.auto_id}_0"


def options(field):
    """Return the Options of a bound choice *field*, in order."""
    hints = getattr(field.field.widget, "hints", {})
    details = getattr(field.field.widget, "details", {})
    return [_option(part.data, hints, details) for part in field.subwidgets]


def _option(data, hints, details):
    value = str(data["value"])
    detail, kind = details.get(value, ("", ""))
    attrs = data["attrs"]
    return Option(
        id=attrs["id"],
        name=data["name"],
        value=value,
        label=data["label"],
        is_chosen=data["selected"],
        is_disabled=bool(attrs.get("disabled")),
        hint=hints.get(value, ""),
        detail=detail,
        kind=kind,
    )


def parts(field):
    """Return the inputs of a bound *field* with several (a day and a time), each with its own label."""
    widget = field.field.widget
    inputs = field.subwidgets[0].data["subwidgets"]
    return [
        {"id": one["attrs"]["id"], "name": one["name"], "type": one["type"], "value": one["value"], "label": label}
        for one, label in zip(inputs, widget.labels, strict=True)
    ]


def control(field):
    """Return the HTML of the input, select or textarea of the bound *field*."""
    widget = field.field.widget
    block, short = _block(widget), getattr(widget, "input_type", "") in SHORT_INPUTS
    classes = [widget.attrs.get("class", ""), block, short and f"{block}--width-10", field.errors and f"{block}--error"]
    attrs = {"class": " ".join(name for name in classes if name), "placeholder": False}
    if isinstance(widget, forms.Textarea) and field.field.max_length:
        # Without maxlength nothing that is pasted gets cut off: the count says how much is too much.
        attrs |= {"maxlength": False, "data-most": field.field.max_length}
        attrs["aria-describedby"] = " ".join(filter(None, [field.aria_describedby, f"{field.auto_id}_room"]))
    return field.as_widget(attrs=attrs)


def _block(widget):
    if isinstance(widget, forms.Textarea):
        return "govuk-textarea"
    if isinstance(widget, forms.Select):
        return "govuk-select"
    return "govuk-file-upload" if isinstance(widget, forms.FileInput) else "govuk-input"
