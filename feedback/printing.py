"""A survey's paper as one tagged PDF (PDF/UA-1), each form on one sheet, both sides, from the survey's own charter."""

from dataclasses import dataclass

import segno
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from coprod.core.codes import spaced
from coprod.core.printing import as_pdf
from coprod.core.web.widgets import FACE_WORDS
from feedback.dress import Dress
from feedback.promise import facts
from feedback.questions import FACES, STANDARD, easy_text
from feedback.selectors.paper import by_dress


@dataclass(frozen=True)
class Sheet:
    """One person's form. It carries a code and no name."""

    dress: Dress
    ticket: str

    @property
    def code(self) -> list[str]:
        """The code on two lines, in groups of four."""
        groups = spaced(self.ticket).split()
        return [" ".join(groups[:2]), " ".join(groups[2:])]

    @property
    def link(self) -> str:
        return settings.SITE_URL + reverse("survey:answer", args=[self.ticket])

    @property
    def qr(self) -> str:
        """The link as a picture that a phone reads."""
        return qr_code(self.link)


def qr_code(link) -> str:
    """Return *link* as a picture (SVG) with a title."""
    title = _("The link to this survey, for the camera of a phone")
    return mark_safe(segno.make(link, error="m").svg_inline(title=title, omitsize=True, border=1, svgclass="qr"))


def paper(*, survey, charter, receivers, tickets) -> bytes:
    """Return the PDF: who gets what, then a form for each of *tickets*, a list for each kind of paper."""
    sheets = [Sheet(dress, ticket) for dress in Dress for ticket in tickets.get(dress, ())]
    shown = {
        "survey": survey,
        "project": survey.project,
        "charter": charter,
        "groups": by_dress(receivers),
        "sheets": sheets,
        "is_long": len(charter.questions) > len(STANDARD),
        "plain": asked(charter, easy=False),
        "easy": asked(charter, easy=True),
        "faces": [(value, str(words)) for value, words in FACE_WORDS],
        "enter": settings.SITE_URL.partition("://")[2] + reverse("survey:enter"),
        **facts(),
    }
    return as_pdf(render_to_string("feedback/paper/document.html", shown), style="css/paper.css")


def asked(charter, *, easy) -> dict[str, list[dict]]:
    """Return the questions of *charter* with faces and in words, numbered through, plain or in Easy Read."""
    numbered = enumerate([*charter.faces, *charter.open_questions], 1)
    rows = [
        {
            "number": number,
            "type": one["type"],
            "text": _(easy_text(one) if easy else one["text"]),
            "picture": one.get("picture", "question"),
        }
        for number, one in numbered
    ]
    is_faces = [row["type"] == FACES for row in rows]
    return {
        "faces": [row for row, it_is in zip(rows, is_faces, strict=True) if it_is],
        "words": [row for row, it_is in zip(rows, is_faces, strict=True) if not it_is],
    }
