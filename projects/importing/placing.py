"""Where each cell goes. What its field cannot hold is kept in the note under the column's name."""

from collections.abc import Callable

from projects.importing.columns import Columns, Field
from projects.importing.contacts import Found, find_emails, find_phones
from projects.importing.drafts import Draft, Drafting
from projects.importing.kinds import is_silent, read_kind
from projects.importing.names import name_key, read_name
from projects.importing.remarks import Remark
from projects.importing.tables import Row
from projects.importing.wishes import read_answer, read_channel, read_wishes, several_answers
from projects.importing.words import found_in, is_nothing, look_up

_LONGEST_PLACED = 250


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
    return making.finished(), tuple(making.remarks)


def _place(making: Drafting, field: Field, label: str, text: str) -> None:
    place = _PLACES.get(field)
    if place and len(text) > _LONGEST_PLACED and field is not Field.NEEDS:
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
    if making.names and name_key(making.names[0]) != name_key(name.text):
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
    for number, text in enumerate(filter(None, (found.first, *found.others))):
        if known and text not in known:
            making.say(f"several_{what}s") if number else None
            making.keep(label, text)
        known.append(text)


def _address(making: Drafting, label: str, text: str) -> None:
    if not is_nothing(text):
        making.address.append(text)


def _kind(making: Drafting, label: str, text: str) -> None:
    kind = read_kind(text, label)
    if kind:
        making.kinds.append(kind)
    elif not is_nothing(text) or is_silent(text):
        making.say("kind_unread", text=text) if not is_silent(text) else None
    if not kind or look_up("kinds", text) is None:
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
            if not look_up(table, answer):
                making.keep(label, answer)
            known.extend(found_in(table, answer))

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
