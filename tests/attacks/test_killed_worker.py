"""The worker dies, really (kill -9), at each step from opening to release. No ballot lost or doubled, no half release.

No mail leaves twice by itself: the one that was on its way when the worker died is left for somebody to look at.
"""

import signal

import pytest

from tests.attacks.house import house

pytestmark = pytest.mark.attack

PEOPLE = 10
OVER = {"days": 7, "hours": 1}
OPENING = [
    "feedback.services.opening:_fresh_keys",
    "feedback.services.opening:_write",
    "feedback.services.opening:record",
]
RELEASE = [
    "feedback.services.release:publish",
    "feedback.services.release:record",
    "feedback.ballotbox.keystore:KeyStore.destroy",
    "feedback.ballotbox.keystore:shred",
    "feedback.services.release:leave_no_traces",
]


def killed(home, name, **how):
    """Run the sweep until it dies at *name*, and say that it did."""
    process = home.start("sweep", die_at=name, **how)
    process.communicate()
    print(f"killed at {name}")
    return process.returncode == -signal.SIGKILL


@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"])
def test_killed_at_every_step_everything_is_counted_once(vendor, tmp_path):
    with house(tmp_path, vendor) as home, home.web():
        addresses = home.step("people", number=PEOPLE)["addresses"]
        assert [killed(home, name) for name in OPENING] == [True] * len(OPENING)
        assert killed(home, "coprod.core.messages.services:mark_sent", after=3)
        home.step("sweep")
        tickets = home.tickets()
        assert sorted(tickets) == sorted(addresses)
        assert home.step("outcome")["messages"] == {"sent": PEOPLE - 1, "sending": 1}

        for number, address in enumerate(addresses[:8]):
            assert home.answer(tickets[address], listened="4", good=f"Good {number}")[0] == 200
        assert "used" in home.answer(tickets[addresses[0]], listened="1", good="twice")[1]

        assert [killed(home, name, **OVER) for name in RELEASE] == [True] * len(RELEASE)
        home.step("sweep", **OVER)
        after = home.step("outcome")
        assert after["comments"] == [f"Good {number}" for number in range(8)]
        assert (after["states"], after["tickets"], after["ballots"], after["tables"]) == (["released"], 0, 0, 1)
        assert {path.suffix for path in home.keys.iterdir() if path.name != "lock"} == {".key", ".gone"}
        assert len(home.letters.kept) == PEOPLE
