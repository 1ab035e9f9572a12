"""The charter: what a survey was opened with, signed by the worker; believed only while the signature holds."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

from feedback.ballotbox.refusals import Reason, Refused


@dataclass(frozen=True)
class Charter:
    """Everything about a survey that must never change. Times are UTC in ISO 8601; keys and digests hexadecimal."""

    ref: str
    occasion: str
    public_key: str
    opens_at: str
    closes_at: str
    questions: tuple[Mapping[str, Any], ...]
    came: Mapping[str, int]
    ask_kind: bool
    least_ballots: int
    digests: tuple[str, ...]
    open_digest: str = ""
    """The digest of the one code that anybody may answer with, for people outside the group; "" for none."""

    @property
    def closing(self) -> datetime:
        """The closing time."""
        return datetime.fromisoformat(self.closes_at)

    @property
    def faces(self) -> tuple[Mapping[str, Any], ...]:
        """The questions answered by choosing a face."""
        return tuple(question for question in self.questions if question["type"] == "faces")

    @property
    def open_questions(self) -> tuple[Mapping[str, Any], ...]:
        """The questions answered in words; the n-th is part n of a ballot."""
        return tuple(question for question in self.questions if question["type"] == "words")


def sign(charter: Charter, key: SigningKey) -> tuple[str, str]:
    """Return *charter* as text, always the same for the same charter, and its signature in hexadecimal."""
    text = json.dumps(asdict(charter), sort_keys=True, ensure_ascii=False)
    return text, key.sign(text.encode()).signature.hex()


def verified(text: str, signature: str, *, public: bytes) -> Charter:
    """Return the charter in *text*. Raises Refused when *signature* is not that of the worker whose key is *public*."""
    try:
        VerifyKey(public).verify(text.encode(), bytes.fromhex(signature))
    except (CryptoError, ValueError, TypeError) as error:
        raise Refused(Reason.SIGNATURE) from error
    found = json.loads(text)
    found["questions"], found["digests"] = tuple(found["questions"]), tuple(found["digests"])
    return Charter(**found)
