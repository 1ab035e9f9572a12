"""The pool: too few answers, sealed again under a fresh key until the next session's box is opened.

Every row has the same size, whether it holds answers, a comment or nothing, and there are always as many rows as the
most that can wait: the database does not show how many answered.
"""

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nacl.public import PrivateKey

from feedback.ballotbox.limits import LEAST_BALLOTS, POOLED_BYTES
from feedback.ballotbox.sealing import open_text, seal_text


def most_waiting(comment_questions: int) -> int:
    """Return the rows of a pool: one fewer than enough ballots, and as many comments on each question."""
    return (LEAST_BALLOTS - 1) * (1 + comment_questions)


def seal_pool(items: Sequence[Mapping[str, Any]], *, rows: int) -> tuple[str, list[bytes]]:
    """Return a fresh private key in hexadecimal and *items* sealed with it, each by itself, in an order of chance.

    Filled up with empty ones to *rows*. Raises TooLong when an item does not fit.
    """
    private = PrivateKey.generate()
    public = private.public_key.encode().hex()
    texts = [json.dumps(dict(item), ensure_ascii=False) for item in items]
    texts += ["{}"] * (rows - len(texts))
    secrets.SystemRandom().shuffle(texts)
    return private.encode().hex(), [seal_text(public, text, POOLED_BYTES) for text in texts]


def open_pool(private_key: str, sealed: Iterable[bytes]) -> list[dict[str, Any]]:
    """Return what waits in *sealed*, without the empty ones. Raises Refused when a row can't be opened."""
    key = bytes.fromhex(private_key)
    items = (json.loads(open_text(key, row, POOLED_BYTES)) for row in sealed)
    return [item for item in items if item]
