"""Tags for the spectrum, the streams, the phases, and what people said beside what was done."""

from django import template

from coprod.core.web.drawing import spectrum as drawing
from coprod.core.web.levels import sentence
from coprod.core.web.tags.ids import fresh_id

register = template.Library()


@register.simple_tag(takes_context=True)
def spectrum_wide(context, certain=None, likely=None, possible=None, aimed=None):
    """The spectrum for wide screens and paper."""
    return drawing.wide(certain, likely, possible, aimed, uid=fresh_id(context, "spectrum"))


@register.simple_tag(takes_context=True)
def spectrum_list(context, certain=None, likely=None, possible=None, aimed=None):
    """The spectrum as a list, for narrow screens."""
    return drawing.ladder(certain, likely, possible, aimed, uid=fresh_id(context, "spectrum"))


@register.simple_tag(takes_context=True)
def spectrum_compact(context, certain=None, likely=None, possible=None, aimed=None):
    """The spectrum for a card."""
    return drawing.compact(certain, likely, possible, aimed, uid=fresh_id(context, "spectrum"))


@register.inclusion_tag("components/spectrum/both.html", takes_context=True)
def spectrum(context, certain=None, likely=None, possible=None, aimed=None):
    """The spectrum: wide from 992 pixels, a list below."""
    where = (certain, likely, possible, aimed)
    return {"wide": spectrum_wide(context, *where), "ladder": spectrum_list(context, *where)}


@register.simple_tag
def spectrum_rail(name, certain=None, likely=None, possible=None):
    """One phase on a line from 1 to 7."""
    return drawing.rail(name, certain, likely, possible)


@register.simple_tag
def spectrum_sentence(certain=None, likely=None, possible=None):
    """One placement in a short sentence."""
    return sentence(certain, likely, possible)


@register.inclusion_tag("components/spectrum/key.html")
def spectrum_key():
    """What the marks on a line mean."""
    return {}


@register.simple_tag(takes_context=True)
def streams(context):
    """The two streams as decoration."""
    return drawing.decoration(fresh_id(context, "streams"))


@register.inclusion_tag("components/phases.html")
def phases(phases):
    """The four phases, each done, now, next or later."""
    return {"phases": phases}


@register.inclusion_tag("components/you_said.html")
def you_said(said, answer="", reply="", note="", level=3):
    """What somebody asked for in their words, and the answer beside it; no answer yet is said too."""
    return {"said": said, "answer": answer, "reply": reply, "note": note, "h": f"h{level}"}
