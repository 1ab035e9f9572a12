"""Small makers of boxes for the tests of disclosure control."""

from feedback.disclosure.data import Ballot, Box, Came, Remark

HEARD = "heard"


def keep_order(items: list) -> None:
    """Stand in for chance."""


def ballots(*faces: int | None, kind: str = "not_said", session: str = "s1") -> tuple[Ballot, ...]:
    """One ballot a face, all of one kind and session, to the one question."""
    return tuple(Ballot(session, {HEARD: face}, kind) for face in faces)


def remarks(*texts: str, question: str = "good", session: str = "s1") -> tuple[Remark, ...]:
    """One comment a text."""
    return tuple(Remark(session, question, text) for text in texts)


def box(*cast: Ballot, sessions=("s1",), came: int = 15, remarks=(), asked_kind: bool = False) -> Box:
    """A box of one five-faces question and one comment question; `came` people of each kind came to each session."""
    attendance = {name: Came(came, came, came) for name in sessions}
    return Box(tuple(sessions), (HEARD,), ("good",), tuple(cast), tuple(remarks), attendance, asked_kind)
