"""Tags for numbers: each picture says in words what it shows, and has its table."""

from django import template
from django.utils.safestring import mark_safe

from coprod.core.web.drawing import bars
from coprod.core.web.tags.ids import fresh_id

register = template.Library()
MARKS = {
    "lived": '<svg viewBox="0 0 20 20"><circle class="pe-lived" fill="#dd5c92" cx="10" cy="10" r="8.6"/></svg>',
    "both": '<svg viewBox="0 0 20 20"><rect class="pe-both" fill="#5a2a82" x="3.2" y="3.2" width="13.6" height="13.6" '
    'rx="2" transform="rotate(45 10 10)"/></svg>',
    "learnt": '<svg viewBox="0 0 20 20"><rect class="pe-learnt" fill="#2f6bbb" x="2" y="2" width="16" height="16" '
    'rx="2"/></svg>',
    "not_said": '<svg viewBox="0 0 20 20"><circle class="pe-not-said" fill="none" stroke="#6d6578" stroke-width="2" '
    'stroke-dasharray="4 3" cx="10" cy="10" r="8"/></svg>',
}


@register.inclusion_tag("components/progress.html", takes_context=True)
def progress(context, label, value, most):
    """How far something is; the numbers stand in the label."""
    return {"label": label, "value": value, "most": most, "id": fresh_id(context, "progress")}


@register.inclusion_tag("components/people.html")
def people(lived=0, both=0, learnt=0, not_said=0):
    """Who is meant, one mark each, and the same in words."""
    found = [("lived", lived), ("both", both), ("learnt", learnt), ("not_said", not_said)]
    return {"groups": [(kind, mark_safe(MARKS[kind] * count), count) for kind, count in found if count]}


@register.inclusion_tag("components/figures.html")
def figure_list(pairs):
    """A few large figures: pairs of the number and the words under it."""
    return {"pairs": pairs}


@register.inclusion_tag("components/scale_key.html")
def scale_key(note=True):
    """What the five shades of a bar mean."""
    return {"words": list(enumerate(bars.ANSWER_WORDS, 1)), "note": note}


@register.inclusion_tag("components/share_bar.html")
def share_bar(question, shares, mean):
    """One question answered by ten people or more: five shares in tenths, and the mean."""
    values = {"question": question, "mean": mean, "pieces": bars.pieces(shares)}
    return values | {"description": bars.description(question, shares, mean)}


@register.inclusion_tag("components/mean_row.html")
def mean_row(question, mean="", note=""):
    """One question answered by five to nine people: the mean in halves, or words such as "nearly all"."""
    return {"question": question, "mean": mean, "note": note}


@register.inclusion_tag("components/data_table.html")
def data_table(table):
    """A coprod.core.web.tables.Table."""
    return {"table": table}
