"""Reads the mail that arrives on the local mail page, as the people of the walk would."""

from collections.abc import Iterable
from pathlib import Path

from coprod.devtools.mailpage.store import Mail, newest_first


class Letterbox:
    """The messages in ``folder`` that arrived after the letterbox was made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before = {mail.name for mail in newest_first(folder, most=10_000)}

    def new(self) -> list[Mail]:
        return [mail for mail in newest_first(self.folder, most=2_000) if mail.name not in self.before]

    def links_for(self, addresses: Iterable[str], part: str) -> dict[str, str]:
        """The first link with ``part`` in it that was mailed to each address; those that have none yet are left out."""
        wanted, found = set(addresses), {}
        for mail in self.new():
            address = mail.to.lower().rpartition("<")[2].rstrip(">")
            links = [link for link in mail.links if part in link]
            if address in wanted and links:
                found.setdefault(address, links[0])
        return found
