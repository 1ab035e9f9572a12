"""One page that shows every part in every state: for those who build pages, and for the tests that look at them."""

import datetime

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from coprod.core.web.gallery_forms import AboutYou, Choices, HowItWas, Meeting, Returned, WhoCame
from coprod.core.web.ideas import IDEAS
from coprod.core.web.parts import Phase
from coprod.core.web.tables import Table

SECTIONS = (
    ("buttons", _("Buttons and links")),
    ("fields", _("Text inputs")),
    ("errors", _("Errors")),
    ("choices", _("Choices")),
    ("faces", _("Faces")),
    ("taps", _("Taps and chips")),
    ("easy", _("Easy Read")),
    ("marks", _("Tags and experience")),
    ("cards", _("Cards")),
    ("said", _("You said, we did")),
    ("tables", _("Tables")),
    ("notices", _("Messages, empty, progress, details")),
    ("moving", _("Moving about")),
    ("phases", _("Four phases")),
    ("spectrum", _("Spectrum")),
    ("charts", _("Charts")),
)
SHARES = (
    (_("I felt welcome."), (0, 0, 0.1, 0.3, 0.6), "4.5"),
    (_("I had what I needed to take part."), (0, 0.1, 0.2, 0.4, 0.4), "4.0"),
    (_("We decided things together."), (0.1, 0.1, 0.3, 0.4, 0.2), "3.5"),
)


def gallery(request):
    """Show every component; open to developers and to signed-in staff alone."""
    if not (settings.DEBUG or request.user.is_staff):
        raise Http404
    return render(request, "components/gallery/page.html", _samples())


def _samples():
    pages = Paginator(range(240), 10)
    return {
        "sections": [(name, title, f"components/gallery/{name}.html") for name, title in SECTIONS],
        "about_you": AboutYou(initial={"name": "Rosa", "hopes": _("Large print, please.")}),
        "choices": Choices(),
        "how_it_was": HowItWas(initial={"welcome": 5}),
        "who_came": WhoCame(initial={"came": ["1", "3"], "say": "joint"}),
        "meeting": Meeting(),
        "broken": [Returned({"call_me": "", "on_0": "2026-12-03", "on_1": ""}, prefix="r")],
        "ideas": IDEAS,
        "day": datetime.date(2026, 12, 3),
        "starts_at": datetime.datetime(2026, 12, 3, 10, 30),
        "ends_at": datetime.datetime(2026, 12, 3, 12, 30),
        "page_of_many": pages.page(7),
        "tab_list": [(_("Overview"), "#main", True), (_("People"), "#main", False), (_("Sessions"), "#main", False)],
        "sessions_table": _sessions_table(),
        "answers_table": _answers_table(),
        "shares": SHARES,
        "phase_list": _phases(),
        "figures": [(4, _("sessions, with 10 people on average")), (7, _("decisions, 5 of them joint"))],
    }


def _sessions_table():
    rows = [["10 September", 11, 1], ["1 October", 9, 2], ["12 November", 10, 1]]
    return Table(_("Sessions so far"), [_("Session"), _("Came"), _("Decisions")], rows, frozenset({1, 2}))


def _answers_table():
    headings = ["", _("Not at all"), _("Not much"), _("In between"), _("Mostly"), _("Very much"), _("Mean of 5")]
    rows = [[question, *(f"{share:.0%}" for share in shares), mean] for question, shares, mean in SHARES]
    return Table(_("Answers after 22 October"), headings, rows, frozenset(range(1, 7)), scroll=True)


def _phases():
    return [
        Phase(_("Choose"), "done", _("September to October"), _("2 sessions, 3 decisions")),
        Phase(_("Design"), "now", _("since 22 October"), _("2 sessions, 4 decisions")),
        Phase(_("Deliver"), "next", _("from February 2027"), _("Trial on two wards")),
        Phase(_("Check"), "later", _("from May 2027"), _("Judged by the group’s own signs")),
    ]
