"""Is this person here already: in an earlier row of the file, or in the organisation."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from projects.importing.contacts import phone_key
from projects.importing.drafts import Draft
from projects.importing.names import are_alike, name_key
from projects.importing.remarks import Remark, remark


@dataclass(frozen=True)
class Known:
    """Somebody to compare with. `id` is the organisation's for a person it knows; `row` an earlier row's number."""

    name: str
    email: str = ""
    phone: str = ""
    id: str = ""
    row: int = 0

    @property
    def label(self) -> str:
        return self.name or self.email


class Sure(StrEnum):
    """How sure it is that two are one person."""

    YES = "yes"
    PERHAPS = "perhaps"


@dataclass(frozen=True)
class Match:
    """Who it is or may be, how sure that is, and why."""

    known: Known
    sure: Sure
    remark: Remark


@dataclass
class Register:
    """Everybody to compare with, found by address, number and name."""

    by_email: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    by_phone: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[tuple[str, ...], list[Known]] = field(default_factory=lambda: defaultdict(list))

    def add(self, known: Known) -> None:
        """Remember somebody."""
        if known.email:
            self.by_email[known.email.casefold()].append(known)
        if known.phone:
            self.by_phone[phone_key(known.phone)].append(known)
        if key := name_key(known.name):
            self.by_name[key].append(known)

    def match(self, draft: Draft) -> Match | None:
        """Return the best match for `draft`: sure ones before doubtful ones; address, then number, then name."""
        found = [*self._by_contact(draft), *self._by_same_name(draft)]
        return next((match for match in found if match.sure is Sure.YES), found[0] if found else None)

    def _by_contact(self, draft: Draft) -> list[Match]:
        emails = self.by_email.get(draft.email.casefold(), []) if draft.email else []
        phones = self.by_phone.get(phone_key(draft.phone), []) if draft.phone else []
        return [
            *_judge(emails, draft, "same_email", "email_other_name"),
            *_judge(phones, draft, "same_phone", "phone_other_name"),
        ]

    def _by_same_name(self, draft: Draft) -> list[Match]:
        """A full name without another address is enough; a single word, or another address or number, is not."""
        key = name_key(draft.name)
        found = []
        for known in self.by_name.get(key, []) if key else []:
            sure = len(key) > 1 and not _other_contact(known, draft)
            code = "same_name" if sure else "name_other_contact"
            found.append(Match(known, Sure.YES if sure else Sure.PERHAPS, remark(code, who=known.label)))
        return found


def _other_contact(known: Known, draft: Draft) -> bool:
    emails = {text.casefold() for text in (known.email, draft.email) if text}
    phones = {phone_key(text) for text in (known.phone, draft.phone) if text}
    return len(emails) > 1 or len(phones) > 1


def _judge(knowns: Iterable[Known], draft: Draft, same: str, other: str) -> list[Match]:
    found = []
    for known in knowns:
        alike = are_alike(known.name, draft.name)
        code = same if alike else other
        found.append(Match(known, Sure.YES if alike else Sure.PERHAPS, remark(code, who=known.label)))
    return found
