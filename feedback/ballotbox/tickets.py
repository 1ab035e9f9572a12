"""Tickets: the one-time right to answer, derived anew each time it is sent and kept nowhere."""

import hashlib
import hmac

from coprod.core.codes import ALPHABET, as_typed, letters
from feedback.ballotbox.limits import TAG_CHARACTERS, TICKET_CHARACTERS


def tag_of(ref: str) -> str:
    """Return the open part that every ticket of survey *ref* begins with."""
    return letters(hashlib.sha256(f"tag|{ref}".encode()).digest(), TAG_CHARACTERS)


def derive_ticket(secret: bytes, *, ref: str, holder: int) -> str:
    """Return the ticket of *holder* (a participant's id) for survey *ref*.

    The same three always give the same ticket. ``secret`` never leaves the key store; without it, a ticket
    says nothing of its holder.
    """
    message = f"ticket|{ref}|{holder}".encode()
    return tag_of(ref) + letters(hmac.digest(secret, message, "sha256"), TICKET_CHARACTERS)


def derive_open_code(secret: bytes, *, ref: str) -> str:
    """Return the code that anybody may answer survey *ref* with, as often as they like. It spends others' tickets."""
    message = f"open code|{ref}".encode()
    return tag_of(ref) + letters(hmac.digest(secret, message, "sha256"), TICKET_CHARACTERS)


def read_ticket(typed: str) -> str | None:
    """Return *typed* as a ticket (capitals, spaces and hyphens mended), or None when it can't be one."""
    ticket = as_typed(typed)
    right_length = len(ticket) == TAG_CHARACTERS + TICKET_CHARACTERS
    return ticket if right_length and set(ticket) <= set(ALPHABET) else None


def tag_in(ticket: str) -> str:
    """Return the open part of *ticket*."""
    return ticket[:TAG_CHARACTERS]


def digest_of(key: bytes, ticket: str) -> str:
    """Return what the database keeps of *ticket*: 64 hexadecimal digits, keyed with what it does not keep."""
    return hmac.digest(key, f"digest|{ticket}".encode(), "sha256").hex()
