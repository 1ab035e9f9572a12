"""Tags for moving about: every one is a list of plain links."""

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from coprod.core.web.parts import Tab

register = template.Library()
PROJECT_TABS = (
    ("overview", _("Overview"), "pages:project"),
    ("people", _("People"), "projects:people"),
    ("sessions", _("Sessions"), "sessions:list"),
    ("decisions", _("Decisions"), "projects:decisions"),
    ("feedback", _("What people said"), "feedback:surveys"),
    ("agreement", _("Agreement"), "projects:agreement"),
    ("report", _("Report"), "reports:list"),
)


@register.inclusion_tag("components/breadcrumbs.html")
def breadcrumbs(*labels_and_urls):
    """The way back: label and address by turns."""
    return {"steps": list(zip(labels_and_urls[::2], labels_and_urls[1::2], strict=True))}


@register.inclusion_tag("components/tabs.html")
def tabs(name, tab_list):
    """Pages beside each other, named *name* for screen readers; each is (label, url, whether it is this one)."""
    return {"name": name, "tabs": [Tab(*tab) for tab in tab_list]}


@register.inclusion_tag("components/tabs.html")
def project_tabs(project, current):
    """The rooms of one project; *current* is the key of the room one stands in."""
    found = [
        Tab(label, url, key == current)
        for key, label, name in PROJECT_TABS
        if (url := _address(name, project.pk)) is not None
    ]
    return {"name": _("This project"), "tabs": found}


def _address(name, *args):
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return None


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context, page):
    """Pages of a list; nothing where there is one page only."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {"page": page, "numbers": numbers, "gap": page.paginator.ELLIPSIS, "request": context.get("request")}
