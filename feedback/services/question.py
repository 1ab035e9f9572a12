"""A project's own questions, asked beside the standard ones. A survey that is open keeps the words it opened with."""

from django.db import transaction
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from feedback.models.question import Question
from feedback.questions import STANDARD
from projects.services.errors import Refused

MOST_OWN = 3
"""More would not fit on one sheet of paper, both sides."""

WORDING = ("text", "easy")


@transaction.atomic
def add_question(*, project, by, at, text, easy, **fields) -> Question:
    """Ask this question from the next survey on. ``fields`` are type, picture and with_group.

    Raises Refused where there are as many already as fit on paper, or it is asked already.
    """
    asked = list(Question.objects.select_for_update().filter(project=project, retired_at=None))
    if len(asked) >= MOST_OWN:
        raise Refused(_("There are as many questions as fit on one sheet of paper. Stop asking one first."))
    _refuse_a_double(text, asked)
    question = Question.objects.create(project=project, text=text.strip(), easy=easy.strip(), added_at=at, **fields)
    record("add_question", by=by, target=question, project=project, at=at)
    return question


@transaction.atomic
def change_question(*, question, by, at, **fields) -> Question:
    """Put other words or another picture. Plain and Easy Read words are one version: either changes both."""
    others = Question.objects.filter(project=question.project, retired_at=None).exclude(pk=question.pk)
    _refuse_a_double(fields.get("text", question.text), others)
    reworded = any(fields.get(name, getattr(question, name)) != getattr(question, name) for name in WORDING)
    for name, value in fields.items():
        setattr(question, name, value)
    question.version += reworded
    question.save(update_fields=[*fields, "version"])
    record("change_question", by=by, target=question, project=question.project, at=at, version=question.version)
    return question


@transaction.atomic
def retire_question(*, question, by, at) -> bool:
    """Ask it no more from the next survey on. What was answered stays with its survey."""
    done = Question.objects.filter(pk=question.pk, retired_at=None).update(retired_at=at)
    if done:
        record("retire_question", by=by, target=question, project=question.project, at=at)
    return bool(done)


def _refuse_a_double(text, others):
    asked = {one["text"].casefold() for one in STANDARD} | {one.text.casefold() for one in others}
    if text.strip().casefold() in asked:
        raise Refused(_("This question is asked already."))
