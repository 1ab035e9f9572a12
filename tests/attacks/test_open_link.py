"""An open link used by many at once: every answer is counted, each like all others, and nothing ties two together."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.attacks.house import house
from tests.attacks.loot import take

pytestmark = pytest.mark.attack
ANSWERS = 24


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def theft(request, tmp_path_factory):
    with house(tmp_path_factory.mktemp("house"), request.param) as home, home.web():
        code = home.step("by_link")
        send = lambda number: home.answer(code, outside_about="4", outside_good=f"word-{number:02}-of-mine")  # noqa: E731
        with ThreadPoolExecutor(8) as pool:
            replies = list(pool.map(send, range(ANSWERS)))
        opened = take(home)
        states = home.step("sweep", days=7, hours=1)
        yield {"replies": replies, "open": opened, "states": states, "released": take(home)}


def test_eight_at_once_are_all_counted_once(theft):
    assert {status for status, _ in theft["replies"]} == {200}
    assert all("have arrived" in page for _, page in theft["replies"])
    assert len(theft["open"].tables["feedback_ballot"]) == 3 * ANSWERS
    assert len(theft["open"].tables["feedback_ticket"]) == 200 - ANSWERS


def test_no_word_stands_anywhere_while_it_is_open(theft):
    words = [f"word-{number:02}-of-mine" for number in range(ANSWERS)]
    assert [word for word in words if theft["open"].contains(word)] == []


def test_it_is_released_and_only_words_by_themselves_are_left(theft):
    tables = theft["released"].tables
    assert [state["state"] for state in theft["states"]] == ["released"]
    assert (tables["feedback_ballot"], tables["feedback_ticket"]) == ([], [])
    assert len(tables["feedback_pendingcomment"]) == ANSWERS
    assert theft["released"].contains('{"faces"') == []
