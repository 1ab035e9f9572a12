"""Messages as files in a folder, one each, newest first."""

import re
import secrets
import time
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

SAFE_NAME = re.compile(r"\d{17}-[0-9a-f]{8}\.eml")
LINK = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)]")


@dataclass(frozen=True)
class Mail:
    """One message that arrived: its file's name and what stands in it."""

    name: str
    message: EmailMessage

    @property
    def to(self) -> str:
        return str(self.message["To"] or "")

    @property
    def subject(self) -> str:
        return str(self.message["Subject"] or "")

    @property
    def arrived(self) -> str:
        return str(self.message["Date"] or "")

    @property
    def text(self) -> str:
        """The words of the message, from its plain part."""
        part = self.message.get_body(("plain",))
        return "" if part is None else str(part.get_content())

    @property
    def attachments(self) -> list[str]:
        return [part.get_filename() or part.get_content_type() for part in self.message.iter_attachments()]

    @property
    def links(self) -> list[str]:
        """The web addresses in the text, in order."""
        return LINK.findall(self.text)


def keep(folder: Path, content: bytes) -> str:
    """Writes one message; returns its name. The file appears whole or not at all."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = f"{time.time_ns() // 100:017d}-{secrets.token_hex(4)}.eml"
    half = folder / f"{name}.part"
    half.write_bytes(content)
    half.rename(folder / name)
    return name


def read(folder: Path, name: str) -> Mail | None:
    """The message of that name, or None."""
    file = folder / name
    if not SAFE_NAME.fullmatch(name) or not file.is_file():
        return None
    return Mail(name, message_from_bytes(file.read_bytes(), policy=default))


def newest_first(folder: Path, most: int = 200) -> list[Mail]:
    """The last ``most`` messages."""
    names = sorted((file.name for file in folder.glob("*.eml")), reverse=True)[:most]
    return [mail for name in names if (mail := read(folder, name))]
