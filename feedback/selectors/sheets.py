"""The same results as tables: on the page under each picture, and as a file."""

from django.utils.translation import gettext as _

from coprod.core.web.drawing.bars import ANSWER_WORDS
from coprod.core.web.tables import Table
from feedback.disclosure.rules import RULES
from feedback.models.published import PublishedTable, Scope
from feedback.models.survey import Survey
from feedback.selectors.results import Results, asked, band_in_words, in_words

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def results_table(results: Results) -> Table:
    """Every question about everybody: how many answered, the shares where they may be shown, and the result."""
    shares = results.has_bars
    words = [str(word) for word in ANSWER_WORDS] if shares else []
    headings = [_("Question"), _("Answers"), *words, _("Result")]
    rows = [_row(question, shares) for question in results.questions]
    numbers = frozenset(range(2, 2 + len(words)))
    return Table(_("What people answered; shares are in every ten answers"), headings, rows, numbers, scroll=shares)


def _row(question, with_shares) -> list:
    whole = question.whole
    shares = (whole and whole.shares) or ["–"] * 5
    cells = [question.text, band_in_words(whole.band) if whole and whole.band else _("Fewer than 5")]
    return [*cells, *(shares if with_shares else []), in_words(whole)]


def split_table(results: Results) -> Table:
    """Lived beside learnt experience, for the questions where they may be told apart."""
    headings = [_("Question"), Scope.LIVED.label, Scope.LEARNT.label]
    rows = [
        [question.text, in_words(question.lines[Scope.LIVED]), in_words(question.lines[Scope.LEARNT])]
        for question in results.questions
        if question.is_split
    ]
    return Table(_("What each of the two answered"), headings, rows)


def sheet(project):
    """Yield the lines of the file: headings, then each line of the ledger, the oldest release first."""
    shares = [_("%(answer)s, in every ten") % {"answer": word} for word in ANSWER_WORDS]
    yield [_("After"), _("Published on"), _("Question"), _("Who"), _("Answers"), _("Average of 5"),
           _("Most people said"), _("Which way most lean"), *shares, _("Why it is shown like this")]  # fmt: skip
    rows = PublishedTable.objects.filter(survey__project=project).exclude(group=Scope.COMMENTS)
    surveys = Survey.objects.filter(project=project).select_related("session", "point").in_bulk()
    for row in rows.order_by("published_at", "id"):
        block = [surveys[int(pk)] for pk in row.block if int(pk) in surveys]
        yield [_safe(cell) for cell in _line(row, block)]


def _line(row, block) -> list:
    texts = {survey_id: text for survey in block for survey_id, text in asked([survey], "faces").items()}
    after = "; ".join(str(survey) for survey in block)
    most = ANSWER_WORDS[row.most - 1] if row.most else ""
    mean = "" if row.mean is None else row.mean
    return [after, row.published_at.date(), texts.get(row.question, ""), row.get_group_display(),
            band_in_words(row.band), mean, most, row.get_lean_display(), *(row.shares or [""] * 5),
            _(RULES[row.rule].sentence)]  # fmt: skip


def _safe(cell) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text
