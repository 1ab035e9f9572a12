"""A survey's box from the worker's side: made, checked and opened in memory."""

import hashlib
import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from nacl.public import PrivateKey
from nacl.signing import SigningKey

from feedback.ballotbox import sealing, stamps, tickets
from feedback.ballotbox.charter import Charter, sign
from feedback.ballotbox.keystore import BoxKeys
from feedback.ballotbox.limits import CLOSED_PART, LEAST_BALLOTS
from feedback.ballotbox.refusals import Reason, Refused
from feedback.ballotbox.sealing import Answers

_random = secrets.SystemRandom()


@dataclass(frozen=True)
class Row:
    """One sealed part of one person's answers, as the database keeps it."""

    part: int
    sealed: bytes
    stamp: bytes = b""


@dataclass(frozen=True)
class Opened:
    """What was in a box: faces and kinds ballot by ballot, comments part by part, each in an order of chance."""

    ballots: list[Answers] = field(default_factory=list)
    comments: Mapping[int, list[str]] = field(default_factory=dict)


def ref_of(occasion: str) -> str:
    """Return the name of the one survey that *occasion* can ever have: 32 hexadecimal digits."""
    return hashlib.sha256(f"survey|{occasion}".encode()).hexdigest()[:32]


def make_keys(
    *,
    occasion: str,
    holders: Iterable[int],
    questions: Sequence[Mapping[str, Any]],
    came: Mapping[str, int],
    ask_kind: bool,
    opens_at: datetime,
    closes_at: datetime,
    digest_key: bytes,
    signing_key: SigningKey,
    by_link: bool = False,
) -> BoxKeys:
    """Return fresh keys for the survey of *occasion* with one ticket for each of *holders*, and its signed charter.

    With *by_link*, a code of its own opens it for anybody.
    """
    ref, private, secret = ref_of(occasion), PrivateKey.generate(), secrets.token_bytes(32)
    charter = Charter(
        ref=ref,
        occasion=occasion,
        public_key=private.public_key.encode().hex(),
        opens_at=opens_at.isoformat(),
        closes_at=closes_at.isoformat(),
        questions=tuple(questions),
        came=came,
        ask_kind=ask_kind,
        least_ballots=LEAST_BALLOTS,
        digests=digests_for(secret, ref=ref, holders=holders, digest_key=digest_key),
        open_digest=tickets.digest_of(digest_key, tickets.derive_open_code(secret, ref=ref)) if by_link else "",
    )
    text, signature = sign(charter, signing_key)
    return BoxKeys(ref, private.encode().hex(), secret.hex(), text, signature)


def digests_for(secret: bytes, *, ref: str, holders: Iterable[int], digest_key: bytes) -> tuple[str, ...]:
    """Return the digests of all tickets of survey *ref*, sorted, so that their order says nothing of their holders."""
    given = (tickets.derive_ticket(secret, ref=ref, holder=holder) for holder in holders)
    return tuple(sorted(tickets.digest_of(digest_key, ticket) for ticket in given))


def fingerprint(rows: Iterable[Row], others: Iterable[str] = ()) -> str:
    """Return one digest for all that is in a box, whatever its order: *rows*, and *others* such as unspent tickets."""
    whole = hashlib.sha256()
    for line in sorted([f"{row.part}|{row.sealed.hex()}|{row.stamp.hex()}" for row in rows] + list(others)):
        whole.update(f"{line}\n".encode())
    return whole.hexdigest()


def check(charter: Charter, rows: Collection[Row], *, unspent: Collection[str], stamp_key: bytes) -> None:
    """Raise Refused unless *rows* are whole ballots that came in for different tickets of *charter*, and no other."""
    if not set(unspent) <= set(charter.digests) or len(set(unspent)) != len(unspent):
        raise Refused(Reason.TICKETS)
    spent = set(charter.digests) - set(unspent)
    parts = range(len(charter.open_questions) + 1)
    by_part = {part: [(row.sealed, row.stamp) for row in rows if row.part == part] for part in parts}
    if len(rows) != len(spent) * len(parts) or any(len(found) != len(spent) for found in by_part.values()):
        raise Refused(Reason.COUNT)
    for part, found in by_part.items():
        if not stamps.in_balance(stamp_key, ref=charter.ref, part=part, rows=found, spent=spent):
            raise Refused(Reason.STAMP)


def open_rows(private_key: str, rows: Iterable[Row]) -> Opened:
    """Return what *rows* hold, shuffled part by part. Raises Refused when one can't be opened."""
    key, ballots, comments = bytes.fromhex(private_key), list[Answers](), dict[int, list[str]]()
    for row in rows:
        if row.part == CLOSED_PART:
            ballots.append(sealing.open_closed(key, row.sealed))
        else:
            comments.setdefault(row.part, []).append(sealing.open_comment(key, row.sealed))
    for lot in (ballots, *comments.values()):
        _random.shuffle(lot)  # type: ignore[arg-type]
    return Opened(ballots, comments)
