"""Every number that decides what may be shown. "Who sees my answers?" is written from these too."""

from typing import Final

FACES: Final = (1, 2, 3, 4, 5)
"""The five worded answers, from the least happy to the happiest."""

ENOUGH: Final = 5
"""Answers without which nothing is shown, and different people of a kind without which kinds are not told apart."""

KNOWN_TO_A_READER: Final = 2
"""Ballots in one box that a reader may know: their own, and one that somebody told them about."""

SMALL_GROUP: Final = 4
"""A group of up to this many people must keep its answers to itself."""

ENOUGH_FOR_A_MEAN: Final = ENOUGH + KNOWN_TO_A_READER
"""Different people behind a mean: five are left when a reader takes away the two ballots they know."""

ENOUGH_FOR_FACES: Final = 10
"""Different people behind a mean to a tenth and the shares of the five faces."""

ALIKE: Final = KNOWN_TO_A_READER + 1
"""Where all but this many or fewer gave one answer, only that answer is named."""

GOOD: Final = 4
"""This face and those above it are the good answers."""

POOR: Final = 2
"""This face and those below it are the poor answers."""

BANDS: Final = ((5, 9), (10, 14), (15, 24), (25, 49), (50, 99), (100, None))
"""How the number of answers is told."""

DAYS_TO_REVIEW: Final = 30
"""A comment that nobody has gone through by then is destroyed."""
