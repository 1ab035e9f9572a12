"""Takes every message in and keeps it as a file."""

from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from coprod.devtools.mailpage.store import keep


class Keeper:
    """What the mail server does with a message."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        keep(self.folder, bytes(envelope.content or b""))
        return "250 Kept"


def sink(folder: Path, port: int, host: str = "127.0.0.1") -> Controller:
    """A mail server on this machine's own address unless another is given; not yet started."""
    return Controller(Keeper(folder), hostname=host, port=port)
