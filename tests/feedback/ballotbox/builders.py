"""A small survey made by hand: five holders, one question with faces, two in words."""

from datetime import UTC, datetime

from nacl.signing import SigningKey

from feedback.ballotbox import box, sealing, stamps, tickets
from feedback.ballotbox.charter import Charter, verified

DIGEST_KEY, STAMP_KEY = b"digest key of tests", b"stamp key of tests"
SIGNING = SigningKey(b"s" * 32)
PUBLIC = SIGNING.verify_key.encode()
HOLDERS = (11, 12, 13, 14, 15)
QUESTIONS = (
    {"id": "heard", "version": 1, "type": "faces"},
    {"id": "good", "version": 1, "type": "words"},
    {"id": "change", "version": 1, "type": "words"},
)


def make_keys(occasion="session 1", holders=HOLDERS):
    return box.make_keys(
        occasion=occasion,
        holders=holders,
        questions=QUESTIONS,
        came={"people": 5, "lived": 5, "learnt": 5},
        ask_kind=False,
        opens_at=datetime(2026, 11, 12, 12, tzinfo=UTC),
        closes_at=datetime(2026, 11, 19, 12, tzinfo=UTC),
        digest_key=DIGEST_KEY,
        signing_key=SIGNING,
    )


def charter_of(keys) -> Charter:
    return verified(keys.charter, keys.signature, public=PUBLIC)


def digest_for(keys, holder):
    ticket = tickets.derive_ticket(bytes.fromhex(keys.ticket_secret), ref=keys.ref, holder=holder)
    return tickets.digest_of(DIGEST_KEY, ticket)


def answer(keys, holder, face, comments=("", "")):
    """Return the rows that the web writes when *holder* answers."""
    charter = charter_of(keys)
    parts = sealing.seal(charter.public_key, sealing.Answers({"heard": face}, "", comments))
    digest = digest_for(keys, holder)
    return [
        box.Row(part, sealed, stamps.stamp(STAMP_KEY, ref=keys.ref, part=part, sealed=sealed, digest=digest))
        for part, sealed in enumerate(parts)
    ]
