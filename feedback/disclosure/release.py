"""What is published when a box is opened. Decided once: nothing is published about a session a second time."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any, TypeVar

from feedback.disclosure import constants, rules, split
from feedback.disclosure.data import Box, Nothing, Outcome, Published, Remark, Table
from feedback.disclosure.groups import count, describe

T = TypeVar("T")
KINDS = {"lived", "learnt", "both", "not_said"}


class AlreadyPublished(Exception):
    """A session of the block stands in the ledger; its answers may not be published again in any other form."""


def decide(box: Box, *, ledger: Sequence[Published], shuffle: Callable[[list[Any]], None]) -> Outcome:
    """Turn an opened box into what is published, what is set aside for review, and what is sealed again.

    `ledger` is everything published before in the project; `shuffle` puts a list into a random order in place.
    Under five ballots nothing is published and all of them wait for the next session. Raises AlreadyPublished.
    """
    _refuse_a_second_time(box, ledger)
    if len(box.ballots) < constants.ENOUGH:
        waiting = Nothing("", "whole", rules.CARRIED.id)
        return Outcome(
            nothings=(waiting,),
            carry_ballots=_shuffled(box.ballots, shuffle),
            carry_remarks=_shuffled(box.remarks, shuffle),
        )
    decided = [_question(box, question) for question in box.questions]
    aside, kept, unheard = _remarks(box, shuffle)
    return Outcome(
        tables=tuple(chain.from_iterable(tables for tables, _ in decided)),
        nothings=tuple(chain.from_iterable(nothings for _, nothings in decided)) + unheard,
        remarks=aside,
        carry_remarks=kept,
    )


def _refuse_a_second_time(box: Box, ledger: Sequence[Published]) -> None:
    settled = (line.sessions for line in ledger if line.table.rule != rules.CARRIED.id)
    before = set(chain.from_iterable(settled)) & set(box.sessions)
    if before:
        raise AlreadyPublished(", ".join(sorted(before)))


def _question(box: Box, question: str) -> tuple[tuple[Table, ...], tuple[Nothing, ...]]:
    """The tables of one question, and the rules by which there are no more of them."""
    answers = split.answers_of(question, box.ballots, KINDS)
    whole = count(answers, {name: came.people for name, came in box.came.items()})
    if whole.size < constants.ENOUGH:
        return (), (Nothing(question, "whole", rules.FEW_ANSWERS.id),)
    table = describe(question, "whole", whole)
    if not box.asked_kind:
        return (table,), ()
    kinds = split.by_kind(question, box.ballots, box.came)
    refused = split.refusal(table, kinds)
    if refused:
        return (table,), (Nothing(question, "split", refused.id),)
    return (table, *split.tables(question, kinds)), ()


def _remarks(
    box: Box, shuffle: Callable[[list[Any]], None]
) -> tuple[tuple[Remark, ...], tuple[Remark, ...], tuple[Nothing, ...]]:
    """Comments to set aside, comments that wait for more, and the questions that have too few."""
    aside: tuple[Remark, ...] = ()
    kept: tuple[Remark, ...] = ()
    few: tuple[Nothing, ...] = ()
    for question in box.comment_questions:
        remarks = _shuffled(tuple(remark for remark in box.remarks if remark.question == question), shuffle)
        if len(remarks) >= constants.ENOUGH:
            aside += remarks
        else:
            kept += remarks
            few += (Nothing(question, "comments", rules.FEW_COMMENTS.id),)
    return aside, kept, few


def _shuffled(items: tuple[T, ...], shuffle: Callable[[list[Any]], None]) -> tuple[T, ...]:
    mixed = list(items)
    shuffle(mixed)
    return tuple(mixed)
