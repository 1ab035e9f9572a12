"""Where each cell goes. What its field cannot hold is kept in the note under the column's name."""

from collections.abc import Callable

from projects.importing.columns import Columns, Field
from projects.importing.contacts import Found, find_emails, find_phones
from projects.importing.drafts import Draft, Drafting
from projects.importing.kinds import is_silent, read_kind
from projects.importing.names import read_name
from projects.importing.remarks import Remark
from projects.importing.tables import Row
from projects.importing.wishes import read_answer, read_channel, read_wishes, several_answers
from projects.importing.words import is_nothing, look_up, plain

_LONGEST = {Field.NAME: 150, Field.FIRST_NAME: 70, Field.LAST_NAME: 70, Field.CALLED: 80, Field.ADDRESS: 250}
_LONGEST_ELSE = 250


def draft_row(row: Row, columns: Columns) -> tuple[Draft, tuple[Remark, ...]]:
    """Return the person that a row gives, and what is to be said about single cells. Loses no text, never raises."""
    making = Drafting()
    for index, cell in enumerate(row.cells):
        text = cell.strip()
        if text and index >= len(columns.fields):
            making.say("extra_cells")
            making.keep("", text)
        elif text:
            _place(making, columns.fields[index], columns.names[index], text)
    _keep_other_names(making)
    return making.finished(), tuple(making.remarks)


def _place(making: Drafting, field: Field, label: str, text: str) -> None:
    place = _PLACES.get(field)
    if place and len(text) > _LONGEST.get(field, _LONGEST_ELSE) and field is not Field.NEEDS:
        making.say("too_long")
        making.keep(label, text)
    elif place:
        place(making, label, text)
    elif field is Field.NOTE:
        making.keep(label, text)


def _name(making: Drafting, label: str, text: str) -> None:
    name = read_name(text)
    if not name.text:
        making.keep(label, text)
        return
    if name.title:
        making.keep("", name.title)
    if making.names and not _says(making.names[0], name.text):
        making.keep(label, text)
        return
    making.names.append(name.text)
    making.remarks.extend(name.remarks)


def _part_of_name(part: str) -> Callable[[Drafting, str, str], None]:
    def place(making: Drafting, label: str, text: str) -> None:
        if is_nothing(text) or getattr(making, part):
            making.keep(label, text)
        else:
            setattr(making, part, " ".join(text.split()))

    return place


def _keep_other_names(making: Drafting) -> None:
    """Where a whole name stands beside first name and surname, and they say something else, keep them too."""
    parts = f"{making.first_name} {making.last_name}".strip()
    if making.names and not _says(making.names[0], parts):
        making.keep("", parts)


def _says(name: str, other: str) -> bool:
    return set(plain(other).split()) <= set(plain(name).split())


def _email(making: Drafting, label: str, text: str) -> None:
    _contact(making, label, find_emails(text), making.emails, "email")


def _phone(making: Drafting, label: str, text: str) -> None:
    _contact(making, label, find_phones(text), making.phones, "phone")


def _contact(making: Drafting, label: str, found: Found, known: list[str], what: str) -> None:
    for wrong in found.wrong:
        making.say(f"bad_{what}", text=wrong)
        making.keep(label, wrong)
    if found.rest:
        making.keep(label, found.rest)
    fresh = [text for text in (found.first, *found.others) if text and text not in known]
    for text in fresh if known else fresh[1:]:
        making.say(f"several_{what}s")
        making.keep(label, text)
    known.extend(fresh)


def _address(making: Drafting, label: str, text: str) -> None:
    if not is_nothing(text):
        making.address.append(text)


def _kind(making: Drafting, label: str, text: str) -> None:
    kind = read_kind(text, label)
    if kind:
        making.kinds.append(kind)
    elif not is_silent(text):
        making.say("kind_unread", text=text)
    if not look_up("plain_kinds", text):
        making.keep(label, text)


def _needs(making: Drafting, label: str, text: str) -> None:
    wishes = read_wishes(text)
    making.asked_about_needs = True
    making.needs += wishes.needs
    making.formats += wishes.formats
    making.languages += wishes.languages


def _coded(table: str) -> Callable[[Drafting, str, str], None]:
    def place(making: Drafting, label: str, text: str) -> None:
        known: list[str] = getattr(making, table)
        for answer in several_answers(text):
            key = look_up(table, answer)
            if key and not known:
                known.append(key)
            elif key not in known:
                making.needs.append(f"{label}: {answer}")

    return place


def _channel(making: Drafting, label: str, text: str) -> None:
    channel = read_channel(text)
    if channel and making.channel in ("", channel):
        making.channel = channel
    elif not is_nothing(text):
        making.say("channel_unread", text=text)
        making.keep(label, text)


def _consent(making: Drafting, label: str, text: str) -> None:
    answer = read_answer(text)
    if answer == "no" or making.agreed is False:
        making.agreed = False
    elif answer == "yes":
        making.agreed = True
    if answer is None:
        making.keep(label, text)


_PLACES: dict[Field, Callable[[Drafting, str, str], None]] = {
    Field.NAME: _name,
    Field.FIRST_NAME: _part_of_name("first_name"),
    Field.LAST_NAME: _part_of_name("last_name"),
    Field.CALLED: _part_of_name("called"),
    Field.EMAIL: _email,
    Field.PHONE: _phone,
    Field.ADDRESS: _address,
    Field.KIND: _kind,
    Field.NEEDS: _needs,
    Field.FORMAT: _coded("formats"),
    Field.LANGUAGE: _coded("languages"),
    Field.CHANNEL: _channel,
    Field.CONSENT: _consent,
}
