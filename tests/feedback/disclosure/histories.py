"""Groups of people who meet one to four times, made at random; many of them alike, for that is where it is hard."""

import random
from dataclasses import dataclass

from hypothesis import strategies as st

from feedback.disclosure.data import Ballot, Box, Came, Nothing, Outcome, Published
from feedback.disclosure.release import decide

from .boxes import HEARD


@dataclass(frozen=True)
class Cast:
    """One ballot, and whose it is."""

    person: int
    ballot: Ballot


@dataclass(frozen=True)
class Release:
    """A block that was published, with what only the people themselves know."""

    cast: tuple[Cast, ...]
    outcome: Outcome


@st.composite
def histories(draw):
    """The published blocks of a project, in order."""
    kinds = draw(
        st.lists(st.sampled_from(["lived", "learnt", "lived", "learnt", "both", "not_said"]), min_size=5, max_size=22)
    )
    if draw(st.booleans()):
        kinds = (
            ["lived"] * draw(st.integers(5, 9))
            + ["learnt"] * draw(st.integers(5, 9))
            + ["both"] * draw(st.sampled_from([0, 0, 7]))
        )
    releases, ledger, waiting, sessions = [], [], (), ()
    for number in range(draw(st.integers(1, 4))):
        name = f"s{number}"
        cast = waiting + draw(meetings(name, kinds))
        sessions = (*sessions, name)
        outcome = open_box(sessions, cast, kinds, ledger)
        ledger += [Published(sessions, line) for line in (*outcome.tables, *outcome.nothings)]
        waiting, sessions = (cast, sessions) if outcome.carried else ((), ())
        releases += [] if outcome.carried else [Release(cast, outcome)]
    return releases


@st.composite
def meetings(draw, name, kinds):
    """Who answered after one session, and what: mostly the same face, or one of two."""
    usual = draw(st.one_of(st.lists(st.integers(1, 5), min_size=1, max_size=3), st.just([1, 2, 3, 4, 5])))
    faces = st.one_of(st.sampled_from(usual), st.sampled_from(usual), st.integers(1, 5), st.none())
    answered = draw(
        st.lists(st.booleans() if draw(st.booleans()) else st.just(True), min_size=len(kinds), max_size=len(kinds))
    )
    return tuple(
        Cast(person, Ballot(name, {HEARD: draw(faces)}, kind))
        for person, (kind, gave) in enumerate(zip(kinds, answered, strict=True))
        if gave
    )


def open_box(sessions, cast, kinds, ledger):
    """Everybody comes to every session; kinds are asked for."""
    came = {name: Came(len(kinds), kinds.count("lived"), kinds.count("learnt")) for name in sessions}
    box = Box(sessions, (HEARD,), (), tuple(each.ballot for each in cast), (), came, True)
    return decide(box, ledger=ledger, shuffle=random.Random(1).shuffle)


def refusal_of(outcome: Outcome) -> str:
    """The rule by which lived and learnt are not told apart, or nothing."""
    return next((line.rule for line in outcome.nothings if isinstance(line, Nothing) and line.group == "split"), "")
