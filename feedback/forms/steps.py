"""One question at a time. What was answered so far travels in the form itself: between two steps nothing is kept."""

from dataclasses import dataclass

from coprod.core.web.widgets import FACE_WORDS
from feedback.forms.presenting import Question, kind_choices, shown_questions

KIND = "kind"
FACE_NAMES = {str(value): words for value, words in FACE_WORDS}


@dataclass(frozen=True)
class Step:
    """What one screen shows. ``at`` is 0 for the promise, then one for each question, and the last to look it over."""

    at: int
    last: int
    question: Question | None
    kinds: list
    carried: list[tuple[str, str]]
    answered: list[tuple[int, str, str]]

    @property
    def is_first(self) -> bool:
        return self.at == 0

    @property
    def is_last(self) -> bool:
        return self.at == self.last

    @property
    def asked(self) -> int:
        """How many questions there are."""
        return self.last - 1

    @property
    def error(self) -> str:
        return self.question.error if self.question else ""


def step_of(form, look, data=None) -> Step:
    """Return the screen that comes next by *data*, what the last one sent; the first screen without it.

    Whoever wrote too much stays where that is.
    """
    questions = shown_questions(form, look)
    kinds = kind_choices(form)
    last = len(questions) + bool(kinds) + 1
    at = _place(data or {}, questions, last)
    question = questions[at - 1] if 0 < at <= len(questions) else None
    names = [*(question.key for question in questions), *([KIND] if kinds else [])]
    here = question.key if question else KIND if at == last - 1 else ""
    carried = [(name, form.data.get(name, "")) for name in names if name != here]
    return Step(at, last, question, kinds if here == KIND else [], carried, _answered(questions, kinds))


def _place(data, questions, last) -> int:
    """Return where to go; a question that has something to put right holds whoever stands there or wants to send."""
    here = _number(data.get("at"), last)
    wrong = [question.number for question in questions if question.error]
    if here in wrong:
        return here
    if data.get("to"):
        return _number(data["to"], last)
    if not data.get("go"):
        return wrong[0] if wrong else here
    return max(0, min(last, here + (-1 if data["go"] == "back" else 1)))


def _number(typed, last) -> int:
    return min(int(typed), last) if typed and typed.isascii() and typed.isdigit() and len(typed) < 4 else 0


def _answered(questions, kinds) -> list[tuple[int, str, str]]:
    """Number, question and answer of everything that is asked, to be looked over; "" where it was skipped."""
    rows = [(one.number, one.text, FACE_NAMES.get(one.value, "") if one.type == "faces" else one.value)
            for one in questions]  # fmt: skip
    if kinds:
        rows.append((len(questions) + 1, "", next((words for _, words, chosen in kinds if chosen), "")))
    return rows
