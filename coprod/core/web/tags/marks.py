"""Small marks: each is a word first, with a colour or a shape beside it."""

from django import template
from django.utils.translation import gettext_lazy as _

from coprod.core.web.levels import kind_name

register = template.Library()
TONES = {"grey": "", "purple": "purple", "green": "green", "amber": "yellow", "red": "red"}
ANSWERS = {"yes": (_("Yes"), "green"), "partly": (_("Partly"), "amber"), "no": (_("No"), "grey")}


@register.inclusion_tag("components/tag.html")
def tag(text, tone="grey"):
    """A state in a word; red is only for what is late or would be lost."""
    return {"text": text, "modifier": TONES[tone]}


@register.inclusion_tag("components/tag.html")
def answer_tag(answer):
    """Yes, partly or no; a reasoned no is grey, never red."""
    text, tone = ANSWERS[answer]
    return {"text": text, "modifier": TONES[tone]}


@register.inclusion_tag("components/kind.html")
def kind(value):
    """What experience somebody brings: a shape, and always the word."""
    return {"kind": value or "not_said", "name": kind_name(value)}


@register.inclusion_tag("components/tick.html")
def tick(open=False):
    """A filled tick, or a dashed ring for what is still missing."""
    return {"open": open}


@register.inclusion_tag("components/date_block.html")
def date_block(date):
    """A day as a small sheet of a calendar."""
    return {"date": date}
