"""Who holds which key: the key store is the ballots' worker's alone; the rest comes from the installation's secret."""

import hashlib
from pathlib import Path

from django.conf import settings

from feedback.ballotbox.charter import Charter, verified
from feedback.ballotbox.keystore import KeyStore
from feedback.ballotbox.refusals import Reason, Refused
from feedback.ballotbox.tickets import tag_of


def key_store() -> KeyStore | None:
    """Return the key store, with its public half put where the web reads it; None in a process that is not given it."""
    if not settings.BALLOT_KEYS:
        return None
    store = KeyStore(Path(settings.BALLOT_KEYS))
    store.publish(Path(settings.BALLOT_PUBLIC_KEY_FILE))
    return store


def digest_key() -> bytes:
    """Return the key of the tickets' digests. It is not in the database."""
    return _derived("digest")


def stamp_key() -> bytes:
    """Return the key of the ballots' stamps. It is not in the database."""
    return _derived("stamp")


def charter_of(survey) -> Charter:
    """Return what *survey* was opened with. Raises Refused where the worker's signature or its row does not hold."""
    charter = verified(survey.charter, survey.signature, public=_public_key())
    row = (survey.ref, survey.tag, survey.closes_at)
    if row != (charter.ref, tag_of(charter.ref), charter.closing):
        raise Refused(Reason.CHARTER)
    return charter


def _public_key() -> bytes:
    try:
        return bytes.fromhex(Path(settings.BALLOT_PUBLIC_KEY_FILE).read_text())
    except (OSError, ValueError) as error:
        raise Refused(Reason.SIGNATURE) from error


def _derived(purpose: str) -> bytes:
    return hashlib.sha256(f"coprod ballots|{purpose}|{settings.SECRET_KEY}".encode()).digest()
