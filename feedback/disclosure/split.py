"""Whether the answers of one question may be told apart by kind of experience, and the two tables if they may."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from feedback.disclosure import constants, rules
from feedback.disclosure.arrangements import tells
from feedback.disclosure.data import Ballot, Came, Group, Table
from feedback.disclosure.groups import Counted, band, count, describe, rounded_mean
from feedback.disclosure.rules import Rule


@dataclass(frozen=True)
class Kinds:
    """The answers to one question, counted by kind. `left` is "both" and "not said"."""

    lived: Counted
    learnt: Counted
    left: Counted

    @property
    def shown(self) -> tuple[tuple[Group, Counted], tuple[Group, Counted]]:
        """The two groups that a split would show."""
        return ("lived", self.lived), ("learnt", self.learnt)

    @property
    def filled(self) -> tuple[Counted, ...]:
        """The groups with anybody in them, what is left among them."""
        return tuple(group for group in (self.lived, self.learnt, self.left) if group.size)


def by_kind(question: str, ballots: tuple[Ballot, ...], came: Mapping[str, Came]) -> Kinds:
    """Count the answers to `question` by kind; who came bounds how many people can stand behind them."""
    lived = {name: who.lived for name, who in came.items()}
    learnt = {name: who.learnt for name, who in came.items()}
    people = {name: who.people for name, who in came.items()}
    return Kinds(
        count(answers_of(question, ballots, {"lived"}), lived),
        count(answers_of(question, ballots, {"learnt"}), learnt),
        count(answers_of(question, ballots, {"both", "not_said"}), people),
    )


def answers_of(question: str, ballots: tuple[Ballot, ...], kinds: set[str]) -> dict[str, list[int]]:
    """The answers to `question` on ballots of these kinds, session by session."""
    found: dict[str, list[int]] = {}
    for ballot in ballots:
        face = ballot.answers.get(question)
        if face is not None and ballot.kind in kinds:
            found.setdefault(ballot.session, []).append(face)
    return found


def refusal(whole: Table, kinds: Kinds) -> Rule | None:
    """The first rule against showing the two kinds apart, or None where they may be shown.

    `whole` is the table already decided for the whole group. Nothing here looks at which answers are of which
    kind before it is sure that every other fall of the same answers would be refused or shown as safely.
    """
    if min(kinds.lived.people, kinds.learnt.people) < constants.ENOUGH:
        return rules.FEW_OF_A_KIND
    if whole.mean is None:
        return rules.WHOLE_TOO_COARSE
    if min(group.people for group in kinds.filled) >= constants.ENOUGH_FOR_A_MEAN:
        return rules.SPLIT_ALIKE if any(group.alike for group in kinds.filled) else None
    if kinds.left.size:
        return rules.LEFT_OVER
    return rules.SPLIT_TELLS if tells(kinds.lived, kinds.learnt) else None


def tables(question: str, kinds: Kinds) -> tuple[Table, Table]:
    """The tables of the two kinds, alike in form: averages to a half where both are large enough, leans otherwise."""
    (lived, one), (learnt, other) = kinds.shown
    return _table(question, lived, one, kinds), _table(question, learnt, other, kinds)


def _table(question: str, group: Group, counted: Counted, kinds: Kinds) -> Table:
    if min(each.people for each in kinds.filled) < constants.ENOUGH_FOR_A_MEAN:
        lean_table = describe(question, group, replace(counted, people=constants.ENOUGH))
        return replace(lean_table, bound=counted.people)
    told = band(counted.size)
    mean = rounded_mean(counted, Decimal("0.5"))
    return Table(question, group, told, rules.MEAN.id, counted.people, mean=mean)
