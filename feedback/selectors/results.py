"""Results as the page shows them: the rows of the ledger, put into words and order. Nothing is computed here."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from coprod.core.web.drawing.bars import ANSWER_WORDS
from feedback.disclosure.rules import RULES
from feedback.models.published import PublishedTable, Scope
from feedback.models.survey import Survey, SurveyState
from feedback.questions import FACES, WORDS


@dataclass(frozen=True)
class Question:
    """One question that was asked, as it was worded, and its lines in the ledger by whom they are about."""

    id: str
    text: str
    lines: dict[str, PublishedTable] = field(default_factory=dict)

    @property
    def whole(self):
        """What is said of everybody, or the line that says why not."""
        return self.lines.get(Scope.WHOLE)

    @property
    def bar(self) -> list[float]:
        """Five shares from 0 to 1, or nothing."""
        return [tenths / 10 for tenths in (self.whole and self.whole.shares) or []]

    @property
    def result(self) -> str:
        """What is said of everybody, in words."""
        return in_words(self.whole)

    @property
    def is_split(self) -> bool:
        return Scope.LIVED in self.lines


@dataclass(frozen=True)
class Results:
    """What was published with one release. ``surveys`` are those of the block, the oldest first."""

    survey: Survey
    surveys: list[Survey]
    questions: list[Question]
    asked_kind: bool
    rules: list[str]
    split_rules: list[str]

    @property
    def band(self) -> str:
        """How many people answered, where it is the same band for every question."""
        bands = {question.whole.band if question.whole else "" for question in self.questions}
        return band_in_words(bands.pop()) if len(bands) == 1 else ""

    @property
    def in_numbers(self) -> list[Question]:
        return [question for question in self.questions if question.whole and question.whole.mean is not None]

    @property
    def in_words(self) -> list[Question]:
        return [question for question in self.questions if question not in self.in_numbers]

    @property
    def has_bars(self) -> bool:
        return any(question.bar for question in self.questions)

    @property
    def is_split(self) -> bool:
        return any(question.is_split for question in self.questions)


def results_of(survey, members=None) -> Results:
    """The results with which ``survey`` was published; it may be the one whose release covers others.

    ``members`` are those others, the oldest first, where they have been read already.
    """
    if members is None:
        members = list(Survey.objects.filter(block=survey).select_related("session").order_by("opened_at", "pk"))
    rows = list(PublishedTable.objects.filter(survey=survey))
    questions = [Question(id, text, _lines(rows, id)) for id, text in asked(members or [survey], FACES).items()]
    split_rules = _sentences(rows, Scope.SPLIT)
    asked_kind = bool(split_rules) or any(question.is_split for question in questions)
    return Results(survey, members, questions, asked_kind, _sentences(rows, Scope.WHOLE), split_rules)


def asked(surveys, kind) -> dict[str, str]:
    """Id and text of the questions of this kind in some surveys, in their order; the latest wording counts."""
    return {one["id"]: _(one["text"]) for survey in surveys for one in survey.questions if one["type"] == kind}


def comment_questions(survey) -> dict[str, str]:
    """Id and text of the questions to which people wrote, in everything that was published with ``survey``."""
    members = list(Survey.objects.filter(block=survey).order_by("opened_at", "pk"))
    return asked(members or [survey], WORDS)


def in_words(row) -> str:
    """One line of the ledger as a reader sees it where there is no picture."""
    if row is None:
        return _("Nothing")
    if row.mean is not None:
        return _("%(mean)s of 5") % {"mean": row.mean}
    if row.most:
        return _("Most people said “%(answer)s”") % {"answer": ANSWER_WORDS[row.most - 1]}
    return str(row.get_lean_display() or _(RULES[row.rule].name))


def band_in_words(band) -> str:
    """The band of a number of answers: "5 to 9"."""
    low, _dash, high = band.partition("-")
    if not low:
        return ""
    return _("%(low)s to %(high)s") % {"low": low, "high": high} if high else _("%(low)s or more") % {"low": low}


def released_with(survey):
    """The survey whose results page holds those of ``survey``, or None where there is none."""
    return survey.block or survey if survey.state == SurveyState.RELEASED else None


def _sentences(rows, group) -> list[str]:
    """The sentences of the rules by which lines of this group stand, each once."""
    return [_(RULES[rule].sentence) for rule in dict.fromkeys(row.rule for row in rows if row.group == group)]


def _lines(rows, question) -> dict[str, PublishedTable]:
    return {row.group: row for row in rows if row.question == question}
