"""Parcels: a file of codes on its way from the worker to the page that asked for it, which nobody else can read."""

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from feedback.ballotbox.refusals import Reason, Refused


def new_keys() -> tuple[str, str]:
    """Return a fresh private key, which only the page that asks holds, and its public half; both in hexadecimal."""
    private = PrivateKey.generate()
    return private.encode().hex(), private.public_key.encode().hex()


def public_of(private: str) -> str:
    """Return the public half of *private*. Raises Refused for what is no key."""
    try:
        return PrivateKey(bytes.fromhex(private)).public_key.encode().hex()
    except (ValueError, TypeError, CryptoError) as error:
        raise Refused(Reason.SEAL) from error


def seal_parcel(public: str, content: bytes) -> bytes:
    """Return *content* sealed for the holder of the private half of *public*."""
    return SealedBox(PublicKey(bytes.fromhex(public))).encrypt(content)


def open_parcel(private: str, sealed: bytes) -> bytes:
    """Return what is in *sealed*. Raises Refused where the key is another or something was changed."""
    try:
        return SealedBox(PrivateKey(bytes.fromhex(private))).decrypt(sealed)
    except (ValueError, TypeError, CryptoError) as error:
        raise Refused(Reason.SEAL) from error
