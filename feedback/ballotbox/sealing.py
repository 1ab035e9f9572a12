"""Sealing: what one person answered becomes parts of fixed size that only the survey's private key opens."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from feedback.ballotbox.limits import CLOSED_BYTES, COMMENT_BYTES, LENGTH_BYTES
from feedback.ballotbox.refusals import Reason, Refused, TooLong


@dataclass(frozen=True)
class Answers:
    """What one person said: a face from 1 to 5 for each question answered, a kind or "", a text for each open one."""

    faces: Mapping[str, int]
    kind: str = ""
    comments: Sequence[str] = field(default_factory=tuple)

    @property
    def is_empty(self) -> bool:
        """Whether no question is answered; the kind of experience alone answers none."""
        return not self.faces and not any(self.comments)


def seal(public_key: str, answers: Answers) -> list[bytes]:
    """Return the sealed parts of *answers*, the faces first, then each comment whether written or not.

    ``public_key`` is the survey's, in hexadecimal. Raises TooLong when a part does not fit.
    """
    closed = seal_text(public_key, _closed_text(answers), CLOSED_BYTES)
    return [closed, *(seal_text(public_key, comment, COMMENT_BYTES) for comment in answers.comments)]


def open_closed(private_key: bytes, sealed: bytes) -> Answers:
    """Return faces and kind of a sealed first part. Raises Refused when the key or the size is wrong."""
    found = json.loads(open_text(private_key, sealed, CLOSED_BYTES))
    return Answers(faces=found["faces"], kind=found["kind"])


def open_comment(private_key: bytes, sealed: bytes) -> str:
    """Return the text of a sealed written answer, "" when it was skipped. Raises Refused as above."""
    return open_text(private_key, sealed, COMMENT_BYTES)


def too_long_by(comment: str) -> int:
    """Return how many bytes *comment* is over what one part holds: 0 when it fits."""
    return max(0, len(comment.encode()) - (COMMENT_BYTES - LENGTH_BYTES))


def _closed_text(answers: Answers) -> str:
    return json.dumps({"faces": dict(sorted(answers.faces.items())), "kind": answers.kind})


def seal_text(public_key: str, text: str, size: int) -> bytes:
    """Return *text* padded to *size* bytes and sealed. Raises TooLong when it does not fit."""
    return SealedBox(PublicKey(bytes.fromhex(public_key))).encrypt(_padded(text, size))


def _padded(text: str, size: int) -> bytes:
    data = text.encode()
    over = len(data) - (size - LENGTH_BYTES)
    if over > 0:
        raise TooLong(over)
    return (len(data).to_bytes(LENGTH_BYTES, "big") + data).ljust(size, b"\0")


def open_text(private_key: bytes, sealed: bytes, size: int) -> str:
    """Return the text of *sealed*. Raises Refused when the key or the size is another."""
    try:
        padded = SealedBox(PrivateKey(private_key)).decrypt(sealed)
    except CryptoError as error:
        raise Refused(Reason.SEAL) from error
    if len(padded) != size:
        raise Refused(Reason.SEAL)
    length = int.from_bytes(padded[:LENGTH_BYTES], "big")
    return padded[LENGTH_BYTES : LENGTH_BYTES + length].decode()
