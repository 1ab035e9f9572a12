"""Which questions the next survey asks, and which there are to choose from."""

from django.utils.translation import gettext as _

from feedback.models.question import Question
from feedback.questions import LIBRARY, STANDARD


def own_questions(project) -> list[Question]:
    """Return the project's own questions that are asked."""
    return list(Question.objects.filter(project=project).asked())


def questions_for(project) -> list[dict]:
    """Return everything that the next survey of *project* asks, as it is frozen: faces first, then words."""
    return [*STANDARD, *(question.frozen for question in own_questions(project))]


def library(project, user) -> list[dict]:
    """Return the questions that may be taken over: ready ones, and those of other projects that this user may see."""
    taken = {question.text for question in own_questions(project)}
    others = Question.objects.visible_to(user).exclude(project=project).order_by("text", "pk")
    found = {one["text"]: _choice(one, f"library-{one['id']}", _("Ready to use")) for one in LIBRARY}
    for one in others.select_related("project"):
        found.setdefault(one.text, _choice(one.frozen, f"question-{one.pk}", one.project.name))
    return [choice for text, choice in found.items() if text not in taken]


def _choice(question, key, source) -> dict:
    shown = {name: question[name] for name in ("type", "picture")}
    return {"key": key, "source": source, "text": _(question["text"]), "easy": _(question["easy"]), **shown}
