"""What goes into a release and what comes out of it. All of it frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from feedback.disclosure import constants

Kind = Literal["lived", "learnt", "both", "not_said"]
Group = Literal["whole", "lived", "learnt"]
Lean = Literal["low", "middle", "high"]

CENTRE_OF_LEAN: Final[Mapping[Lean, Decimal]] = {"low": Decimal(2), "middle": Decimal(3), "high": Decimal(4)}


@dataclass(frozen=True)
class Ballot:
    """One person's answers (question to 1–5, or None where skipped) to the survey of `session`."""

    session: str
    answers: Mapping[str, int | None]
    kind: Kind = "not_said"


@dataclass(frozen=True)
class Remark:
    """One comment, by itself: nothing says which ballot it stood beside."""

    session: str
    question: str
    text: str


@dataclass(frozen=True)
class Came:
    """Who came to a session as participants: all of them, and those who are not known to be of the other kind only."""

    people: int
    lived: int = 0
    learnt: int = 0


@dataclass(frozen=True)
class Box:
    """A block when it is opened: its sessions in order, the questions, and everything that was answered.

    Raises ValueError where fewer than five people came to a session: no survey is offered there.
    """

    sessions: tuple[str, ...]
    questions: tuple[str, ...]
    comment_questions: tuple[str, ...]
    ballots: tuple[Ballot, ...]
    remarks: tuple[Remark, ...]
    came: Mapping[str, Came]
    asked_kind: bool = False

    def __post_init__(self) -> None:
        small = [name for name in self.sessions if self.came[name].people < constants.ENOUGH]
        if small:
            raise ValueError(f"Too few people came for a survey: {', '.join(small)}")
        if not {ballot.session for ballot in self.ballots} <= set(self.sessions):
            raise ValueError("A ballot is from a session outside the block")


@dataclass(frozen=True)
class Table:
    """What is published about one question and one group, rounded once and for good.

    `band` is the number of answers ("5-9"). One of these is set: `lean`, `most` (a face, 1–5), or `mean`
    (to a half, or to a tenth together with `shares`, five tenths). `rule` is the id of the rule that chose it;
    `bound` is how many different people are sure to stand behind it, for the ledger alone.
    """

    question: str
    group: Group
    band: str
    rule: str
    bound: int
    mean: Decimal | None = None
    shares: tuple[int, ...] | None = None
    most: int | None = None
    lean: Lean | None = None

    @property
    def centre(self) -> Decimal:
        """The published result as one number from 1 to 5, for a reader that needs one."""
        if self.mean is not None:
            return self.mean
        return CENTRE_OF_LEAN[self.lean] if self.lean else Decimal(self.most or 0)


@dataclass(frozen=True)
class Nothing:
    """Nothing is published about this question and group, because of `rule`. `question` is empty for a whole block."""

    question: str
    group: Group | Literal["split", "comments"]
    rule: str


@dataclass(frozen=True)
class Published:
    """One line of the ledger: a table or why there is none, and the sessions of the block that it is about."""

    sessions: tuple[str, ...]
    table: Table | Nothing


@dataclass(frozen=True)
class Outcome:
    """All that comes of opening a box. What is not in here is destroyed."""

    tables: tuple[Table, ...] = ()
    nothings: tuple[Nothing, ...] = ()
    remarks: tuple[Remark, ...] = ()
    carry_ballots: tuple[Ballot, ...] = ()
    carry_remarks: tuple[Remark, ...] = ()

    @property
    def carried(self) -> bool:
        """Whether the block stays open until the next session."""
        return not self.tables and any(nothing.rule == "carried" for nothing in self.nothings)
