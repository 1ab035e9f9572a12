"""What people said: published results and comments that were gone through; and what was answered."""

from django.utils.translation import gettext as _

from coprod.core.web.drawing.bars import ANSWER_WORDS
from feedback.models.comment import ReviewedComment
from feedback.models.survey import Survey, SurveyState
from feedback.selectors.results import asked, results_of
from feedback.selectors.suggestions import answered_suggestions, tally, waiting_suggestions


def said(project, *, today) -> dict:
    """Return the published results of the latest session and of each other survey, and suggestions with their answers.

    Results are as they were published; where nothing was after a session, ``survey`` is None.
    """
    released = Survey.objects.filter(project=project, state=SurveyState.RELEASED, tables__isnull=False).distinct()
    newest_first = released.select_related("session", "point").order_by("-settled_at", "-pk")
    after_sessions = newest_first.filter(session__isnull=False).first()
    return {
        "survey": after_sessions and published(after_sessions),
        "others": [published(one) for one in newest_first.filter(session=None)],
        "suggestions": suggestions(project, today),
    }


def published(survey) -> dict:
    """Return the questions of a released survey with their published results, and the shared comments."""
    results = results_of(survey)
    members = results.surveys or [survey]
    return {
        "after": [str(one) for one in members],
        "heading": survey.results_heading,
        "hint": survey.results_hint,
        "band": results.band,
        "questions": [question(each) for each in results.questions],
        "in_shares": results.has_bars,
        "scale": [str(word) for word in ANSWER_WORDS],
        "rules": [str(rule) for rule in results.rules],
        "comments": comments(members),
    }


def question(each) -> dict:
    """Return one question with its published result: in words, the mean (1 to 5), five shares (0 to 1; tenths)."""
    line = each.whole
    tenths = (line and line.shares) or []
    return {
        "text": each.text,
        "words": each.result,
        "mean": str(line.mean) if line and line.mean is not None else "",
        "shares": each.bar,
        "tenths": [{"word": str(word), "tenths": step} for word, step in zip(ANSWER_WORDS, tenths, strict=False)],
    }


def comments(surveys) -> list[dict]:
    """Return the comments that the second listener shared, by question."""
    texts = asked(surveys, "words")
    rows = ReviewedComment.objects.filter(survey__in=surveys).order_by("question", "text")
    return [{"question": texts.get(row.question, ""), "text": row.text} for row in rows]


def suggestions(project, today) -> dict:
    """Return how many suggestions were made and answered, and each with its answer, the answered ones first."""
    answered = answered_suggestions(project)
    waiting = waiting_suggestions(project, today=today)
    counted = tally(waiting, answered)
    answers = [row.reply.answer for row in answered]
    return {
        "asked": counted.asked,
        "answered": counted.answered,
        "days": counted.mean_days,
        "yes": answers.count("yes"),
        "partly": answers.count("partly"),
        "no": answers.count("no"),
        "rows": [answered_row(row) for row in answered] + [waiting_row(one.suggestion) for one in waiting],
    }


def answered_row(row) -> dict:
    """Return a suggestion and its answer; who made it is not printed."""
    note = _("Answered in %(days)d days.") % {"days": row.reply.days_taken}
    return {"said": row.text, "answer": row.reply.answer, "reply": row.reply.reason, "note": note}


def waiting_row(row) -> dict:
    """Return a suggestion that waits for its answer."""
    return {"said": row.text, "answer": "", "reply": "", "note": ""}
