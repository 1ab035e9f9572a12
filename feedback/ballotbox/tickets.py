"""Tickets: the one-time right to answer, derived anew each time it is sent and kept nowhere."""

import hashlib
import hmac

from feedback.ballotbox.limits import TAG_CHARACTERS, TICKET_CHARACTERS

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Douglas Crockford's base 32: no i, l, o or u, so that what is read out or typed is not mistaken."""

_LOOKALIKES = str.maketrans({"i": "1", "l": "1", "o": "0", "-": None, " ": None})


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


def read_ticket(typed: str) -> str | None:
    """Return *typed* as a ticket (capitals, spaces, hyphens and look-alikes mended), or None when it can't be one."""
    ticket = typed.strip().lower().translate(_LOOKALIKES)
    right_length = len(ticket) == TAG_CHARACTERS + TICKET_CHARACTERS
    return ticket if right_length and set(ticket) <= set(ALPHABET) else None


def spaced(ticket: str) -> str:
    """Return *ticket* in groups of four, as printed on paper."""
    return " ".join(ticket[i : i + 4] for i in range(0, len(ticket), 4))


def tag_in(ticket: str) -> str:
    """Return the open part of *ticket*."""
    return ticket[:TAG_CHARACTERS]


def digest_of(key: bytes, ticket: str) -> str:
    """Return what the database keeps of *ticket*: 64 hexadecimal digits, keyed with what it does not keep."""
    return hmac.digest(key, f"digest|{ticket}".encode(), "sha256").hex()


def _letters(number: bytes, length: int) -> str:
    bits = int.from_bytes(number, "big")
    return "".join(ALPHABET[bits >> 5 * place & 31] for place in range(length))
