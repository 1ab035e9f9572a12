"""Stamps: how the box knows that each ballot came in through the web, for a right to answer that was given out, once.

A stamp is the keyed number of a sealed part less the keyed number of the ticket that was spent for it. All of a
part's stamps together must equal its sealed rows less the tickets that are missing. Without the key no stamp can be
checked. With it (the installation's secret) and the database, each ties its sealed row to the digest of one ticket:
not to a person, which takes the key store, and not to an answer, which stays sealed. Whoever writes to the database
without the key can take back an answer together with its ticket, and nothing else: an added row, an added ticket or
one put back after use leaves a difference.
"""

import hmac
from collections.abc import Collection, Iterable

_MODULUS = 1 << 256
_STAMP_BYTES = 32


def stamp(key: bytes, *, ref: str, part: int, sealed: bytes, digest: str) -> bytes:
    """Return the stamp of *sealed*, which stands for *part* in survey *ref* and spends the ticket of *digest*."""
    number = _number(key, ref, part, "sealed", sealed) - _number(key, ref, part, "ticket", digest.encode())
    return (number % _MODULUS).to_bytes(_STAMP_BYTES, "big")


def in_balance(key: bytes, *, ref: str, part: int, rows: Iterable[tuple[bytes, bytes]], spent: Collection[str]) -> bool:
    """Say whether *rows* (sealed, stamp) of one part came in for exactly the tickets *spent*."""
    total = sum(_number(key, ref, part, "ticket", digest.encode()) for digest in spent)
    for sealed, its_stamp in rows:
        total += int.from_bytes(its_stamp, "big") - _number(key, ref, part, "sealed", sealed)
    return total % _MODULUS == 0


def _number(key: bytes, ref: str, part: int, what: str, value: bytes) -> int:
    return int.from_bytes(hmac.digest(key, f"{ref}|{part}|{what}|".encode() + value, "sha256"), "big")
