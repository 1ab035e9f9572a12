"""Small files that are written whole or not at all, and that leave no readable remains when they go."""

import os
import secrets
from pathlib import Path

_OWNER_ONLY = 0o600
_OWNER_ONLY_FOLDER = 0o700


def private_folder(folder: Path) -> Path:
    """Make *folder* if need be, closed to everybody but its owner, and return it."""
    folder.mkdir(parents=True, exist_ok=True, mode=_OWNER_ONLY_FOLDER)
    folder.chmod(_OWNER_ONLY_FOLDER)
    return folder


def write_whole(path: Path, text: str, *, mode: int = _OWNER_ONLY) -> None:
    """Put *text* in *path*: after a crash the file has the old content or the new, never a part."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.chmod(mode)
    beside.replace(path)
    _settle(path.parent)


def shred(path: Path) -> None:
    """Overwrite *path* where it stands, then remove it. Does nothing when there is no such file.

    A disk that moves blocks about may keep the old ones: docs/adr says so, and what to do.
    """
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.write(secrets.token_bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    _settle(path.parent)


def _settle(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
