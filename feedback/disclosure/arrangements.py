"""Whether telling two small groups apart could give somebody away.

A reader is taken to know more than they do: exactly how the answers of both groups together fall, how many
each group has, and two ballots. From this and from which way each group leans, no small group may become certain.
Every way in which the answers could have fallen to the two groups is tried, not only the real one:
so that a "no" says nothing that the reader did not know.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations_with_replacement, product

from feedback.disclosure import constants
from feedback.disclosure.groups import Counted, lean

Faces = tuple[int, ...]
Pair = tuple[Faces, Faces]
KnownBallot = tuple[int, int]


def ways(together: Faces, size: int) -> Iterator[Pair]:
    """Yield every way in which `size` answers of `together` belong to the first group, the rest to the second."""
    for first in product(*(range(most + 1) for most in together)):
        if sum(first) == size:
            yield first, _less(together, first)


def tells(first: Counted, second: Counted) -> bool:
    """Whether some fall of these answers, told apart as leans, would make somebody's answer certain.

    Depends on the sum of the two groups, their sizes and numbers of people alone.
    """
    together = tuple(one + other for one, other in zip(first.faces, second.faces, strict=True))
    told: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for way in ways(together, first.size):
        told[lean(way[0]), lean(way[1])].append(way)
    people = (first.people, second.people)
    return any(_pins(pairs, known, people) for pairs in told.values() for known in _known_ballots())


def _known_ballots() -> Iterator[tuple[KnownBallot, ...]]:
    """Yield each two ballots that a reader may know, as (which group, which face from 0)."""
    single = product(range(2), range(len(constants.FACES)))
    yield from combinations_with_replacement(tuple(single), constants.KNOWN_TO_A_READER)


def _pins(pairs: list[Pair], known: tuple[KnownBallot, ...], people: tuple[int, int]) -> bool:
    """Whether `known` and one of `pairs` being true leave no doubt about a small group."""
    left = [rest for pair in pairs if (rest := _without(pair, known)) is not None]
    return bool(left) and any(_certain({rest[group] for rest in left}, people[group]) for group in range(2))


def _certain(rests: set[Faces], people: int) -> bool:
    """Whether everybody left in a group gave one known face, or the group is small and its sum is known."""
    if people < constants.ENOUGH_FOR_A_MEAN and len({_total(rest) for rest in rests}) == 1:
        return True
    return len(rests) == 1 and sum(1 for given in next(iter(rests)) if given) == 1


def _without(pair: Pair, known: tuple[KnownBallot, ...]) -> Pair | None:
    groups = [list(faces) for faces in pair]
    for group, face in known:
        groups[group][face] -= 1
    if min(map(min, groups)) < 0:
        return None
    return tuple(groups[0]), tuple(groups[1])


def _less(faces: Faces, others: Faces) -> Faces:
    return tuple(all_of_them - these for all_of_them, these in zip(faces, others, strict=True))


def _total(faces: Faces) -> int:
    return sum(face * given for face, given in zip(constants.FACES, faces, strict=True))
