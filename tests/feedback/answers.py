"""Answers as people give them, and the time at which a survey is over."""

from datetime import timedelta

from feedback.ballotbox.limits import SURVEY_DAYS
from feedback.ballotbox.sealing import Answers
from feedback.services.answering import answer
from tests.conftest import NOW

FACES = ("understood", "could_say", "listened", "can_change", "together", "safe")
CLOSED = NOW + timedelta(days=SURVEY_DAYS, minutes=1)


def said(face=4, good="", to_change="", kind=""):
    return Answers(dict.fromkeys(FACES, face), kind, (good, to_change))


def answer_all(tickets, face=4, at=NOW):
    for number, ticket in enumerate(tickets):
        answer(ticket=ticket, answers=said(face, f"Good {number}"), at=at)
