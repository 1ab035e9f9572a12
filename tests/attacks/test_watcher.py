"""Somebody who watches pages, their sizes, or what is reported when something breaks, learns nothing from an answer."""

import logging
import re
from datetime import timedelta

import pytest
import time_machine
from django.db import DatabaseError
from django.test import Client

from coprod.core.organisations.links import secret_of
from feedback.models.ballot import Ballot
from feedback.services.sending import tickets_of
from tests import factories
from tests.conftest import NOW
from tests.feedback.answers import FACES, answer_all
from tests.guards.addresses import addresses

pytestmark = pytest.mark.django_db
CHANGING = re.compile(rb'value="[A-Za-z0-9:_/+-]{30,}"')
"""Tokens against forgery and against sending twice, the key of paper, the pass for typing."""


@pytest.fixture(autouse=True)
def _open():
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        yield


def pages(client, paths):
    """Status and content of each page, without what is made anew for every look."""
    found = {path: client.get(path) for path in paths}
    return {
        path: (answer.status_code, CHANGING.sub(b"", b"".join(answer) if answer.streaming else answer.content))
        for path, answer in found.items()
    }


def test_no_page_of_staff_or_of_a_person_is_another_one_after_seven_answered(survey, tickets, group):
    ours = [one.path for one in addresses(survey.project_id) if "<int:project_id>" in one.route]
    ours += [f"/projects/{survey.project_id}/feedback/{survey.pk}/{rest}" for rest in ("", "paper/", "comments/")]
    theirs = [f"/my/{secret_of(one.person)}/{rest}" for one in group for rest in ("", f"sessions/{survey.session_id}/")]
    staff = Client()
    staff.force_login(factories.alice_user())
    looks = []
    for _ in range(2):
        looks.append(pages(staff, ["/", *ours]) | pages(Client(), theirs))
        if len(looks) == 1:
            answer_all(tickets[:7])
    assert sum(status == 200 for status, _ in looks[0].values()) > 40
    assert [path for path in looks[0] if looks[0][path] != looks[1][path]] == []
    assert Ballot.objects.count() == 21


def test_what_comes_back_has_one_size_whatever_was_sent(tickets):
    sent = [
        dict.fromkeys(FACES, "1"),
        {"empty": "yes"},
        dict.fromkeys(FACES, "5") | {"good": "long words " * 90, "to_change": "ü" * 200},
    ]
    send = lambda ticket, said: Client().post("/answers/send/", {"ticket": ticket} | said)  # noqa: E731
    replies = [send(*pair) for pair in zip(tickets, sent, strict=False)]
    assert len({(reply.status_code, len(reply.content), str(sorted(reply.headers.items()))) for reply in replies}) == 1


def test_when_sending_breaks_neither_log_nor_mail_to_administrators_holds_anything(
    survey, store, settings, mailoutbox, capfd, monkeypatch
):
    def broken(*args, **kwargs):
        raise DatabaseError("disk full")

    ticket = next(iter(tickets_of(survey, store).values()))
    settings.ADMINS = [("Ada", "ada@example.org")]
    monkeypatch.setattr(Ballot.objects, "bulk_create", broken)
    lines = []
    keeper = logging.StreamHandler()
    keeper.emit = lambda record: lines.append(keeper.format(record))
    for kept in logging.getLogger().handlers[:1]:
        for each in kept.filters:
            keeper.addFilter(each)
    logging.getLogger().addHandler(keeper)
    try:
        reply = Client(raise_request_exception=False).post("/answers/send/", {"ticket": ticket, "good": "my-own-words"})
    finally:
        logging.getLogger().removeHandler(keeper)
    out = capfd.readouterr()
    everything = "\n".join([*lines, out.out, out.err, *(str(one.message()) for one in mailoutbox)])
    assert reply.status_code == 500
    assert [text for text in (ticket, "my-own-words", "/answers/") if text in everything] == []
    assert b"my-own-words" not in reply.content and ticket.encode() not in reply.content
    assert mailoutbox == []
