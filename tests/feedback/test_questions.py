from pathlib import Path

from django.conf import settings

from coprod.core.web.ideas import IDEAS
from feedback.questions import STANDARD, easy_text


def test_each_question_has_an_easy_read_twin_and_a_picture_that_is_there():
    assert [question["id"] for question in STANDARD if not question["easy"]] == []
    assert {question["picture"] for question in STANDARD} <= set(IDEAS)
    pictures = Path(settings.BASE_DIR) / "static" / "pictures"
    assert [one["picture"] for one in STANDARD if not (pictures / f"{one['picture']}.svg").exists()] == []


def test_a_question_frozen_without_a_twin_is_asked_in_its_only_words():
    assert easy_text({"text": "Was it good?"}) == "Was it good?"
