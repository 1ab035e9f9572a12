"""A person as one row gives them."""

from dataclasses import dataclass, field

from projects.importing.kinds import Kind
from projects.importing.remarks import Remark, remark
from projects.importing.words import plain

_NO_LABEL = {"", "note", "notes", "comment", "comments"}


@dataclass(frozen=True)
class Draft:
    """What would be kept of a person. Empty where the row is silent; `kind` is None where it does not say.

    `formats`, `languages` and `channel` are keys of words.toml; `needs` and `note` are the row's own words.
    `agreed` is None where the file does not ask or the answer is unclear.
    """

    name: str = ""
    called: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    kind: Kind | None = None
    needs: tuple[str, ...] = ()
    asked_about_needs: bool = False
    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    channel: str = ""
    agreed: bool | None = None
    note: str = ""


@dataclass
class Drafting:
    """A draft on its way: one bag for each part, filled cell by cell."""

    names: list[str] = field(default_factory=list)
    first_name: str = ""
    last_name: str = ""
    called: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    address: list[str] = field(default_factory=list)
    kinds: list[Kind] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    asked_about_needs: bool = False
    formats: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    channel: str = ""
    agreed: bool | None = None
    lines: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def keep(self, label: str, text: str) -> None:
        """Put `text` into the note under `label`, once."""
        line = text if plain(label) in _NO_LABEL else f"{label}: {text}"
        if line not in self.lines:
            self.lines.append(line)

    def say(self, code: str, **values: str) -> None:
        """Add a remark, once."""
        said = remark(code, **values)
        if said not in self.remarks:
            self.remarks.append(said)

    def finished(self) -> Draft:
        """Return the draft. Two kinds that differ make both."""
        name = self.names[0] if self.names else f"{self.first_name} {self.last_name}".strip()
        return Draft(
            name=name or self.called,
            called=self.called if name else "",
            email=self.emails[0] if self.emails else "",
            phone=self.phones[0] if self.phones else "",
            address=", ".join(self.address),
            kind=(self.kinds[0] if len(set(self.kinds)) == 1 else Kind.BOTH) if self.kinds else None,
            needs=_once(self.needs),
            asked_about_needs=self.asked_about_needs,
            formats=_once(self.formats),
            languages=_once(self.languages),
            channel=self.channel,
            agreed=self.agreed,
            note="\n".join(self.lines),
        )


def _once(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
