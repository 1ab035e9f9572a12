"""The key store: a folder that only the worker for ballots reads, outside the database and its backups.

``signing.key`` stays. For each survey stands ``<ref>.open`` with its private key, ticket secret and charter;
``<ref>.box`` notes which box was opened; ``<ref>.gone`` is what is left after the key is destroyed, so that no survey
is opened twice, whatever database is put back. ``<ref>.pool`` keeps the key of fewer than five answers that wait for
the next session.
"""

import fcntl
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from nacl.signing import SigningKey

from feedback.ballotbox.files import private_folder, shred, write_whole
from feedback.ballotbox.refusals import Reason, Refused

_EVERYBODY_READS = 0o644


@dataclass(frozen=True)
class BoxKeys:
    """What opens one survey's box, and the charter it was opened with. Keys are hexadecimal."""

    ref: str
    private_key: str
    ticket_secret: str
    charter: str
    signature: str


@dataclass(frozen=True)
class PoolKeys:
    """What opens the answers of survey *ref* that wait, and the fingerprint of their sealed rows."""

    ref: str
    private_key: str
    fingerprint: str


class KeyStore:
    """The folder at *folder*, made when it is missing."""

    def __init__(self, folder: Path) -> None:
        self.folder = private_folder(folder)

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Yield True to one process at a time and False to any other meanwhile."""
        with (self.folder / "lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
            else:
                yield True

    def signing_key(self) -> SigningKey:
        """Return the long-lived key that signs charters, made at first use."""
        path = self.folder / "signing.key"
        if not path.exists():
            write_whole(path, SigningKey.generate().encode().hex())
        return SigningKey(bytes.fromhex(path.read_text()))

    def publish(self, path: Path) -> None:
        """Write the public half of the signing key to *path*, where the web reads it."""
        public = self.signing_key().verify_key.encode().hex()
        if not path.exists() or path.read_text() != public:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, public, mode=_EVERYBODY_READS)

    def put(self, keys: BoxKeys) -> None:
        """Keep the keys of a new survey. Raises Refused when it ever had others."""
        if self.is_gone(keys.ref):
            raise Refused(Reason.GONE)
        if self._file(keys.ref, "open").exists():
            raise Refused(Reason.CHARTER)
        write_whole(self._file(keys.ref, "open"), json.dumps(asdict(keys)))

    def keys(self, ref: str) -> BoxKeys:
        """Return the keys of survey *ref*. Raises Refused when they were destroyed or are lost."""
        if self.is_gone(ref):
            raise Refused(Reason.GONE)
        if not self.has(ref):
            raise Refused(Reason.NO_KEY)
        return BoxKeys(**json.loads(self._file(ref, "open").read_text()))

    def has(self, ref: str) -> bool:
        """Say whether survey *ref* has keys that are still good."""
        return self._file(ref, "open").exists() and not self.is_gone(ref)

    def is_gone(self, ref: str) -> bool:
        """Say whether the keys of survey *ref* were destroyed."""
        return self._file(ref, "gone").exists()

    def note_box(self, ref: str, fingerprint: str) -> None:
        """Note, before anything is published, which box is being opened. Raises Refused when it was another before."""
        path = self._file(ref, "box")
        if not path.exists():
            write_whole(path, fingerprint)
        elif path.read_text() != fingerprint:
            raise Refused(Reason.CHANGED)

    def was_opened(self, ref: str) -> bool:
        """Say whether the box of survey *ref* was opened, or its keys destroyed."""
        return self._file(ref, "box").exists() or self.is_gone(ref)

    def destroy(self, ref: str) -> None:
        """Destroy the keys of survey *ref* for good; ``settle`` when what follows is done. May be called again."""
        if not self.is_gone(ref):
            write_whole(self._file(ref, "box"), "")
            write_whole(self._file(ref, "gone"), "")
        shred(self._file(ref, "open"))

    def settle(self, ref: str) -> None:
        """Forget which box survey *ref* had: nothing is left to do about it."""
        shred(self._file(ref, "box"))

    def unsettled(self) -> list[str]:
        """Return the surveys whose keys are destroyed and that were not settled, sorted."""
        return [ref for ref in self.refs("box") if self.is_gone(ref)]

    def refs(self, kind: str) -> list[str]:
        """Return the surveys that have a file of *kind* ("open", "box" or "pool"), sorted."""
        return sorted(path.stem for path in self.folder.glob(f"*.{kind}") if not path.name.startswith("."))

    def put_pool(self, keys: PoolKeys) -> None:
        """Keep the key of a pool, in place of any from an attempt that did not end."""
        write_whole(self._file(keys.ref, "pool"), json.dumps(asdict(keys)))

    def pool(self, ref: str) -> PoolKeys:
        """Return the key of the pool of survey *ref*. Raises Refused when there is none."""
        path = self._file(ref, "pool")
        if not path.exists():
            raise Refused(Reason.NO_KEY)
        return PoolKeys(**json.loads(path.read_text()))

    def destroy_pool(self, ref: str) -> None:
        """Destroy the key of the pool of survey *ref*. May be called again."""
        shred(self._file(ref, "pool"))

    def _file(self, ref: str, kind: str) -> Path:
        return self.folder / f"{ref}.{kind}"
