"""Personal links in the outbox: what is kept has a blank for the secret, filled in as it leaves or is read out."""

from coprod.core.organisations.links import secret_of

BLANK = "((own-link))"


def blanked(person, words: str) -> str:
    """Return *words* without the secret of *person*'s link. A user (*person* None) has no such link."""
    return words.replace(secret_of(person), BLANK) if person else words


def filled(person, words: str) -> str:
    """Return *words* with the link that *person* has now."""
    return words.replace(BLANK, secret_of(person)) if person else words
