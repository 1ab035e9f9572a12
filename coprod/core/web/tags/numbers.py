"""Tags for numbers: each picture says in words what it shows, and has its table."""

from django import template

from coprod.core.web.drawing import bars
from coprod.core.web.tags.ids import fresh_id

register = template.Library()


@register.inclusion_tag("components/progress.html", takes_context=True)
def progress(context, label, value, most):
    """How far something is; the numbers stand in the label."""
    return {"label": label, "value": value, "most": most, "id": fresh_id(context, "progress")}


@register.inclusion_tag("components/people.html")
def people(lived=0, both=0, learnt=0, not_said=0):
    """Who is meant, one mark each, and the same in words."""
    found = [("lived", lived), ("both", both), ("learnt", learnt), ("not_said", not_said)]
    return {"groups": [(kind, range(count), count) for kind, count in found if count]}


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
