"""How often English words are used, from the library wordfreq; loaded with the first word that is asked for."""

from functools import cache

RARE = 3.3
"""On the Zipf scale: fewer than about two in a million words."""


@cache
def _frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return get_frequency_dict("en", wordlist="small")


def is_rare(word: str) -> bool:
    """Whether a word is seldom used. A word that is not in the list is."""
    return _frequencies().get(word, 0.0) < 10 ** (RARE - 9)
