from datetime import timedelta

import pytest
from django.utils import translation

from feedback.forms import presenting
from feedback.forms.answers import AnswerForm
from feedback.selectors.surveys import entry_for
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(tickets, monkeypatch):
    monkeypatch.setattr(presenting, "_blank", {})
    return entry_for(tickets[0], at=NOW + timedelta(hours=1))


def test_blank_questions_are_drawn_once_for_everybody_and_hold_no_ticket(entry, tickets):
    first = presenting.drawn_questions(entry)
    assert presenting.drawn_questions(entry_for(tickets[1], at=NOW)) is first
    assert [ticket for ticket in tickets if ticket in first] == []


def test_each_language_has_its_own(entry):
    presenting.drawn_questions(entry)
    with translation.override("cy"):
        presenting.drawn_questions(entry)
    assert sorted(language for _, language, _ in presenting._blank) == ["cy", "en-gb"]


def test_what_was_typed_is_drawn_for_one_and_not_kept(entry):
    form = AnswerForm(entry.charter, {"good": "The tea."})
    assert "The tea." in presenting.drawn_questions(entry, form)
    assert presenting._blank == {}


def test_no_more_than_so_many_surveys_are_kept(entry, monkeypatch):
    monkeypatch.setattr(presenting, "SURVEYS_KEPT", 1)
    with translation.override("cy"):
        presenting.drawn_questions(entry)
    presenting.drawn_questions(entry)
    assert [language for _, language, _ in presenting._blank] == ["en-gb"]


def test_questions_are_numbered_through(entry):
    shown = presenting.shown_questions(AnswerForm(entry.charter))
    assert [question.number for question in shown] == list(range(1, 9))
