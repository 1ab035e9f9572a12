"""What the answering page shows, prepared in one go: it is read by many at once and must be light."""

from dataclasses import dataclass
from functools import cache

from django.template.loader import render_to_string
from django.utils.translation import get_language, gettext

from coprod.core.web.widgets import FACE_WORDS
from feedback.forms.answers import AnswerForm
from feedback.looks import Look
from feedback.promise import facts
from feedback.questions import easy_text

SURVEYS_KEPT = 64
_blank: dict[tuple[str, str, str], str] = {}


@dataclass(frozen=True)
class Question:
    """One question as the page shows it: its number, what was chosen or typed, and what to put right."""

    number: int
    key: str
    type: str
    text: str
    picture: str
    value: str
    error: str


def drawn_questions(entry, form=None, look=Look.PAGE) -> str:
    """Return the questions as HTML: those of *form* with what was typed, or blank ones, drawn once for all."""
    if form is not None:
        return _drawn(form, look)
    key = (entry.survey.signature, get_language(), look)
    if key not in _blank:
        if len(_blank) >= SURVEYS_KEPT:
            _blank.clear()
        _blank[key] = _drawn(AnswerForm(entry.charter), look)
    return _blank[key]


def shown_questions(form, look=Look.PAGE) -> list[Question]:
    """Return the questions of *form*, those with faces and then those in words, numbered through."""
    numbered = enumerate([*form.charter.faces, *form.charter.open_questions], 1)
    return [_question(form, number, question, look) for number, question in numbered]


@cache
def face_pictures() -> tuple[str, ...]:
    """Return the five faces as SVG, from the least to the most."""
    return tuple(render_to_string("components/face.html", {"value": str(value)}) for value, _ in FACE_WORDS)


def face_choices() -> list[tuple[str, str, str]]:
    """Return value, words and picture of each face."""
    pictures = zip(FACE_WORDS, face_pictures(), strict=True)
    return [(str(value), str(words), picture) for (value, words), picture in pictures]


def kind_choices(form) -> list[tuple[str, str, bool]]:
    """Return value, words and whether it was chosen for each kind of experience; empty where it is not asked."""
    if "kind" not in form.fields:
        return []
    return [(value, words, form.data.get("kind") == value) for value, words in form.fields["kind"].choices]


def _question(form, number, question, look):
    key = question["id"]
    errors = form.errors.get(key, [""]) if form.is_bound else [""]
    text = gettext(easy_text(question) if look.is_easy else question["text"])
    picture = question.get("picture", "question") if look.is_easy else ""
    return Question(number, key, question["type"], text, picture, form.data.get(key, ""), errors[0])


def _drawn(form, look) -> str:
    questions = shown_questions(form, look)
    shown = {kind: [question for question in questions if question.type == kind] for kind in ("faces", "words")}
    facts_shown = {"questions": shown, "faces": face_choices(), "kinds": kind_choices(form), "look": look, **facts()}
    return render_to_string("feedback/survey/questions.html", facts_shown)
