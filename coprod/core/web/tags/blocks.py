"""Tags that wrap what a page writes between them."""

from django import template
from django.template.loader import render_to_string

from coprod.core.web.drawing import spectrum
from coprod.core.web.ideas import IDEAS
from coprod.core.web.tags.ids import fresh_id

register = template.Library()


def _draw(name, content, **values):
    return render_to_string(f"components/{name}.html", {"content": content, **values})


@register.simple_block_tag(takes_context=True)
def card(context, content, heading="", id="", together=False, main=False, level=2, css=""):
    """A white card; with a heading it is a section named by it."""
    heading_id = id or fresh_id(context, "card")
    values = {"heading": heading, "heading_id": heading_id, "level": level}
    return _draw("card", content, together=together, main=main, css=css, **values)


@register.simple_block_tag
def quiet(content, heading="", level=2):
    """A quiet panel: help, what happens next."""
    return _draw("quiet", content, heading=heading, level=level)


@register.simple_block_tag
def notice(content, tone="news", heading="", level=2):
    """News (purple), something done (green), or take care (amber)."""
    return _draw("notice", content, tone=tone, heading=heading, level=level)


@register.simple_block_tag
def empty(content, lead):
    """What goes here, and whose it may be, while there is nothing yet."""
    return _draw("empty", content, lead=lead)


@register.simple_block_tag
def details(content, summary, open=False):
    """Something to unfold; it works without script."""
    return _draw("details", content, summary=summary, open=open)


@register.simple_block_tag
def promise(content, heading="", level=2):
    """What we promise, as a list of ``{% check %}``."""
    return _draw("promise", content, heading=heading, level=level)


@register.simple_block_tag
def check(content, done=True):
    """One line of a checklist: ticked, or open with what is missing in bold."""
    return _draw("check", content, open=not done)


@register.simple_block_tag
def idea(content, picture):
    """One idea of an Easy Read page: a picture left, words right."""
    if picture not in IDEAS:
        raise ValueError(f"There is no picture called {picture}: add it to frontend/pictures.json and build static/.")
    return _draw("idea", content, picture=f"pictures/{picture}.svg")


@register.simple_block_tag(takes_context=True)
def hello(context, content, heading):
    """The greeting of a participant's page: its h1, a sentence, and the two streams."""
    return _draw("hello", content, heading=heading, streams=spectrum.decoration(fresh_id(context, "hello")))
