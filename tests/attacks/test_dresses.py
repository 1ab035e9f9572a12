"""People who answer in every dress: a thief can tell neither the dress nor the person of a ballot.

Twelve people on two houses: two by link, in two looks, one question at a time, on a shared device, five typed in from
paper, and the rest by a code typed at the door. The thief takes everything but the key store.
"""

import re

import pytest

from coprod.core.codes import spaced
from tests.attacks.house import house
from tests.attacks.loot import take

pytestmark = pytest.mark.attack

PEOPLE = 12
WORDS = [f"word-of-person-{number:02}" for number in range(PEOPLE)]
LEAVES_NO_LINE = (b"/answers/", b"typed", b"tablet", b"easy-read", b"one-at-a-time", b"large-print")


def given(home, ticket, number):
    """Answer in the dress of this number, over HTTP, and return the page that came."""
    said = {"ticket": ticket, "listened": "4", "good": WORDS[number]}
    if number < 2:
        home.get(f"/answers/t/{ticket}/{('', 'easy-read/')[number]}")
        return home.ask("/answers/send/", **said, look=("", "easy-read")[number])[1]
    if number == 2:
        home.ask("/answers/step/", **said, look="one-at-a-time", at="6", go="next")
        return home.ask("/answers/send/", **said, look="one-at-a-time", at="9")[1]
    if number == 3:
        home.ask("/answers/tablet/", ticket=spaced(ticket).upper(), place="tablet")
        return home.ask("/answers/send/", **said, look="one-at-a-time", place="tablet", at="9")[1]
    if number < 9:
        return home.ask("/answers/typed/", **said | {"ticket": spaced(ticket)}, **{"pass": home.given})[1]
    home.ask("/answers/", ticket=spaced(ticket))
    return home.ask("/answers/send/", **said)[1]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def theft(request, tmp_path_factory):
    with house(tmp_path_factory.mktemp("house"), request.param) as home, home.web():
        home.step("people", number=PEOPLE, on_paper=9)
        home.step("sweep")
        made = home.step("paper")
        home.given = made["pass"]
        tickets = made["tickets"]
        while_made = take(home)
        home.step("fetched")
        pages = [given(home, ticket, number) for number, ticket in enumerate(tickets)]
        looked = take(home)
        home.step("sweep", days=7, hours=1)
        yield {"tickets": tickets, "pages": pages, "made": while_made, "open": looked, "over": take(home), **made}


def test_every_dress_is_taken(theft):
    assert [number for number, page in enumerate(theft["pages"]) if not re.search("have arrived|Taken", page)] == []
    comments = theft["over"].tables["feedback_pendingcomment"]
    assert sorted(row["text"] for row in comments) == WORDS


def test_ballots_of_all_dresses_have_one_size_and_the_same_columns(theft):
    rows = theft["open"].tables["feedback_ballot"]
    sizes = {(row["part"], len(row["sealed"]), len(row["stamp"])) for row in rows}
    assert (len(rows), len(sizes)) == (3 * PEOPLE, 3)
    assert {frozenset(row) - {"place", "xmin", "xmax"} for row in rows} == {
        frozenset({"id", "survey_id", "part", "sealed", "stamp"})
    }


def test_no_code_stands_anywhere_while_the_paper_waits_or_after(theft):
    for look in ("made", "open", "over"):
        forms = [form for ticket in theft["tickets"] for form in (ticket, spaced(ticket), spaced(ticket)[:9])]
        assert [form for form in forms if theft[look].contains(form)] == []


def test_the_key_of_the_file_stands_nowhere(theft):
    private = theft["private"]
    assert [look for look in ("made", "open", "over") if theft[look].contains(private)] == []
    assert [look for look in ("made", "open", "over") if theft[look].contains(bytes.fromhex(private))] == []


def test_the_file_is_gone_once_it_was_fetched(theft):
    waiting = {look: [name for name in theft[look].files if name.endswith(".sealed")] for look in ("made", "open")}
    assert ({look: len(found) for look, found in waiting.items()}) == {"made": 1, "open": 0}
    assert theft["open"].tables["feedback_paperorder"] == []


def test_the_record_of_the_printing_says_neither_how_many_nor_which(theft):
    rows = [row for row in theft["open"].tables["audit_auditrow"] if row["verb"] == "order_paper"]
    assert [row["details"] for row in rows] == ["{}"] or [row["details"] for row in rows] == [{}]


def test_no_log_names_a_dress(theft):
    logs = {name: text for name, text in theft["over"].files.items() if name.endswith(".log")}
    assert set(logs) == {"web.log", "worker.log"}
    assert [(name, word) for name, text in logs.items() for word in LEAVES_NO_LINE if word in text] == []


def test_after_release_only_the_words_are_left_each_by_itself(theft):
    tables = theft["over"].tables
    left = (tables["feedback_ballot"], tables["feedback_ticket"], tables["feedback_paperorder"])
    assert left == ([], [], [])
    columns = {frozenset(row) - {"place", "xmin", "xmax"} for row in tables["feedback_pendingcomment"]}
    assert columns == {frozenset({"id", "survey_id", "question", "text", "set_aside_at"})}
