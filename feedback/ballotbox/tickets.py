"""Tickets: the one-time right to answer, derived anew each time it is sent and kept nowhere."""

import hashlib
import hmac

from feedback.ballotbox.limits import GROUP_CHARACTERS, TAG_CHARACTERS, TICKET_CHARACTERS

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""No 0 and o, no 1, i and l, no u: nothing that looks or sounds like another, so that a code can be typed by hand."""

_GAPS = str.maketrans("", "", "-–. \t\n")


def tag_of(ref: str) -> str:
    """Return the open part that every ticket of survey *ref* begins with."""
    return _letters(hashlib.sha256(f"tag|{ref}".encode()).digest(), TAG_CHARACTERS)


def derive_ticket(secret: bytes, *, ref: str, holder: int) -> str:
    """Return the ticket of *holder* (a participant's id) for survey *ref*.

    The same three always give the same ticket. ``secret`` never leaves the key store; without it, a ticket
    says nothing of its holder.
    """
    message = f"ticket|{ref}|{holder}".encode()
    return tag_of(ref) + _letters(hmac.digest(secret, message, "sha256"), TICKET_CHARACTERS)


def derive_open_code(secret: bytes, *, ref: str) -> str:
    """Return the code that anybody may answer survey *ref* with, as often as they like. It spends others' tickets."""
    message = f"open code|{ref}".encode()
    return tag_of(ref) + _letters(hmac.digest(secret, message, "sha256"), TICKET_CHARACTERS)


def read_ticket(typed: str) -> str | None:
    """Return *typed* as a ticket (capitals, spaces and hyphens mended), or None when it can't be one."""
    ticket = typed.lower().translate(_GAPS)
    right_length = len(ticket) == TAG_CHARACTERS + TICKET_CHARACTERS
    return ticket if right_length and set(ticket) <= set(ALPHABET) else None


def spaced(ticket: str) -> str:
    """Return *ticket* in groups of four, as printed on paper."""
    starts = range(0, len(ticket), GROUP_CHARACTERS)
    return " ".join(ticket[start : start + GROUP_CHARACTERS] for start in starts)


def tag_in(ticket: str) -> str:
    """Return the open part of *ticket*."""
    return ticket[:TAG_CHARACTERS]


def digest_of(key: bytes, ticket: str) -> str:
    """Return what the database keeps of *ticket*: 64 hexadecimal digits, keyed with what it does not keep."""
    return hmac.digest(key, f"digest|{ticket}".encode(), "sha256").hex()


def _letters(number: bytes, length: int) -> str:
    rest, letters = int.from_bytes(number, "big"), ""
    for _ in range(length):
        rest, place = divmod(rest, len(ALPHABET))
        letters += ALPHABET[place]
    return letters
