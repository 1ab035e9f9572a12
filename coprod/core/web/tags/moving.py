"""Tags for moving about: every one is a list of plain links."""

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coprod.core.web.parts import Tab

register = template.Library()
PROJECT_TABS = (
    ("overview", _("Overview"), "pages:project", "see_project"),
    ("people", _("People"), "projects:people", "see_people"),
    ("sessions", _("Sessions"), "sessions:list", "see_project"),
    ("decisions", _("Decisions"), "projects:decisions", "see_project"),
    ("feedback", _("What people said"), "feedback:surveys", "see_results"),
    ("agreement", _("Agreement"), "projects:agreement", "see_project"),
    ("report", _("Report"), "reports:list", "see_results"),
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
    """The rooms of one project into which this user may go; *current* is the key of the room one stands in."""
    found = [
        Tab(label, reverse(name, args=[project.pk]), key == current)
        for key, label, name, needs in PROJECT_TABS
        if needs in project.may
    ]
    return {"name": _("This project"), "tabs": found}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context, page):
    """Pages of a list; nothing where there is one page only."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {"page": page, "numbers": numbers, "gap": page.paginator.ELLIPSIS, "request": context.get("request")}
