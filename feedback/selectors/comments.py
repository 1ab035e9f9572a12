"""Comments for the two who may read them: the listener before, the project's staff after."""

from dataclasses import dataclass
from secrets import SystemRandom

from feedback.disclosure.marks import find_marks
from feedback.models.comment import PendingComment, ReviewedComment
from feedback.selectors.results import comment_questions
from projects.models import Participant

_shuffle = SystemRandom().shuffle


@dataclass(frozen=True)
class Piece:
    """Some words of a comment; ``what`` says what they may be, or is empty."""

    text: str
    what: str = ""


def waiting_comments(project) -> list[PendingComment]:
    """The comments that wait, in a new order of chance each time."""
    waiting = list(PendingComment.objects.filter(survey__project=project).select_related("survey"))
    _shuffle(waiting)
    return waiting


def shared_comments(survey) -> list[ReviewedComment]:
    """What the group may read, question by question."""
    return list(ReviewedComment.objects.filter(survey=survey).select_related("suggestion"))


def roster(project) -> list[str]:
    """The names that people of the project go by, for marking."""
    names = Participant.objects.filter(project=project).values_list("person__name", "person__call_me")
    return [name for pair in names for name in pair if name]


def marked(text, names) -> list[Piece]:
    """The comment in pieces, those marked that may say who somebody is."""
    pieces, at = [], 0
    for mark in find_marks(text, names):
        pieces += [Piece(text[at : mark.start]), Piece(text[mark.start : mark.end], mark.what)]
        at = mark.end
    return [piece for piece in (*pieces, Piece(text[at:])) if piece.text]


def without_marks(text, names, gap="[…]") -> str:
    """The comment with each marked piece replaced by ``gap``: a start for taking words out."""
    return "".join(gap if piece.what else piece.text for piece in marked(text, names))


def shared_in_questions(survey, comments) -> list[tuple[str, list[ReviewedComment]]]:
    """Each question to which people wrote, as it was worded, with the comments that may be read."""
    texts = comment_questions(survey)
    return [(text, [one for one in comments if one.question == id]) for id, text in texts.items()]


def question_of(comment) -> str:
    """The question that a waiting comment answers, as it was worded."""
    return comment_questions(comment.survey).get(comment.question, "")
