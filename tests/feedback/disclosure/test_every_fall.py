"""Every way in which answers can fall, one after another: two known ballots leave everybody else in doubt."""

from collections import defaultdict
from itertools import combinations_with_replacement, product

import pytest

from feedback.disclosure.arrangements import ways
from feedback.disclosure.data import Ballot
from feedback.disclosure.groups import Counted, describe

from .boxes import HEARD
from .histories import Cast, open_box, refusal_of

TOGETHER = [
    (1, 2, 3, 4, 4),
    (0, 0, 4, 5, 5),
    (4, 0, 0, 0, 10),
    (0, 1, 6, 6, 1),
    (2, 3, 4, 3, 2),
    (1, 0, 2, 4, 3),
    (0, 0, 2, 3, 6),
]


def falls(size):
    """Every way in which so many answers can fall on the five faces."""
    for faces in combinations_with_replacement(range(5), size):
        yield tuple(faces.count(face) for face in range(5))


def without(faces, known):
    """What is left of some answers when known ones are taken away, or None where they are not among them."""
    rest = list(faces)
    for face in known:
        rest[face] -= 1
    return tuple(rest) if min(rest) >= 0 else None


def total(faces):
    return sum(face * given for face, given in enumerate(faces, 1))


def found_out(rests, people):
    """Whether all that is possible says one and the same of somebody, or of a small group that is all there is."""
    alone = len(rests) == 1 and sum(map(bool, next(iter(rests)))) == 1
    return alone or (people <= 6 and len({total(rest) for rest in rests}) == 1)


def said(table):
    return table.rule, table.mean, table.shares, table.most, table.lean


pytestmark = pytest.mark.no_cover  # every fall there is: too many to count lines in, all reached elsewhere


@pytest.mark.parametrize(("size", "people"), [(5, 3), (6, 4), (8, 4), *((size, size) for size in range(5, 13))])
def test_whatever_is_said_of_a_whole_group_nobody_is_found_out(size, people):
    possible = defaultdict(set)
    for faces in falls(size):
        what = said(describe("q", "whole", Counted(faces, people)))
        for known in combinations_with_replacement(range(5), 2):
            if rest := without(faces, known):
                possible[what, known].add(rest)
    assert [key for key, rests in possible.items() if found_out(rests, people)] == []


def opened(pair):
    """Publish lived and learnt answers that fell like this."""
    spelt = [
        (kind, face)
        for kind, faces in zip(("lived", "learnt"), pair, strict=True)
        for face in range(5)
        for _ in range(faces[face])
    ]
    cast = [Cast(number, Ballot("s0", {HEARD: face + 1}, kind)) for number, (kind, face) in enumerate(spelt)]
    return open_box(("s0",), cast, ["lived"] * 30 + ["learnt"] * 30, [])


def of_two_kinds(together, size):
    """What is said of each way that `together` can fall to two kinds, and the ways of which it is said."""
    said_of = defaultdict(list)
    for pair in ways(together, size):
        outcome = opened(pair)
        said_of[refusal_of(outcome), tuple(said(table) for table in outcome.tables)].append(pair)
    return said_of


@pytest.mark.parametrize(("together", "size"), list(product(TOGETHER, [5, 6, 7])))
def test_whatever_is_said_of_two_kinds_nobody_is_found_out(together, size):
    """The reader is given how the answers of both kinds together fall."""
    people = (size, sum(together) - size)
    for pairs in of_two_kinds(together, size).values():
        for known in combinations_with_replacement(list(product(range(2), range(5))), 2):
            rests = [
                [without(faces, [face for group, face in known if group == at]) for at, faces in enumerate(pair)]
                for pair in pairs
            ]
            rests = [rest for rest in rests if None not in rest]
            refused_anyway = len(pairs) == len(list(ways(together, size)))
            if rests and not refused_anyway:
                assert [at for at in range(2) if found_out({rest[at] for rest in rests}, people[at])] == []


@pytest.mark.parametrize("together", TOGETHER)
def test_small_kinds_are_refused_or_not_however_the_answers_fell_to_them(together):
    assert len({refusal for refusal, _ in of_two_kinds(together, 5)}) == 1
