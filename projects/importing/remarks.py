"""What the import has to say about a file or a row: an id, a weight and one sentence, shared by screen, test and code."""

from dataclasses import dataclass
from enum import StrEnum


def gettext_noop(text: str) -> str:
    """Mark a sentence for translators; whoever shows it translates it."""
    return text


class Weight(StrEnum):
    """How much a remark matters for its row."""

    SAYS = "says"
    LOOK = "look"
    LEAVES_OUT = "leaves_out"


SENTENCES: dict[str, tuple[Weight, str]] = {
    # reading
    "encoding_guessed": (
        Weight.SAYS,
        gettext_noop("The file is in an older way of writing letters. Check that accents look right."),
    ),
    "odd_characters": (
        Weight.LOOK,
        gettext_noop("This row held characters that cannot be shown. They were taken out."),
    ),
    "unclosed_quote": (
        Weight.LOOK,
        gettext_noop("A quotation mark in this row is never closed. Check that each part is in its place."),
    ),
    "missing_cells": (Weight.LOOK, gettext_noop("This row has fewer cells than there are columns.")),
    "extra_cells": (
        Weight.LOOK,
        gettext_noop("This row has more cells than there are columns. The rest is kept in the note."),
    ),
    "formula": (Weight.SAYS, gettext_noop("This row holds a formula. It was not run; its text is kept.")),
    "long_cell": (Weight.LOOK, gettext_noop("A cell in this row is very long.")),
    "comments_not_read": (Weight.SAYS, gettext_noop("Comments pinned to cells were not read.")),
    "other_sheets": (Weight.SAYS, gettext_noop("The file has other sheets. Only the one you choose is read.")),
    "lines_above": (Weight.SAYS, gettext_noop("There are lines above the column names. They were not read as people.")),
    # rows
    "blank": (Weight.LEAVES_OUT, gettext_noop("This row is blank.")),
    "total_row": (Weight.LEAVES_OUT, gettext_noop("This row is a total, not a person.")),
    "not_agreed": (Weight.LEAVES_OUT, gettext_noop("This person did not agree that their details are kept.")),
    "no_name": (Weight.LOOK, gettext_noop("There is no name in this row.")),
    "agreement_unclear": (
        Weight.LOOK,
        gettext_noop("It is not clear whether this person agreed that their details are kept."),
    ),
    "surname_first": (Weight.SAYS, gettext_noop("The surname came first, so we turned the name round.")),
    "title_in_note": (Weight.SAYS, gettext_noop("The title is kept in the note.")),
    "two_names": (Weight.LOOK, gettext_noop("There may be two names in this row.")),
    "several_emails": (
        Weight.LOOK,
        gettext_noop("There are several e-mail addresses. The first is used; the others are in the note."),
    ),
    "no_email": (Weight.SAYS, gettext_noop("No e-mail address.")),
    "bad_email": (Weight.LOOK, gettext_noop("The e-mail address “%(text)s” cannot work. It is kept in the note.")),
    "several_phones": (
        Weight.SAYS,
        gettext_noop("There are several phone numbers. The first is used; the others are in the note."),
    ),
    "bad_phone": (Weight.LOOK, gettext_noop("The phone number “%(text)s” cannot work. It is kept in the note.")),
    "kind_unread": (
        Weight.SAYS,
        gettext_noop("We could not read “%(text)s” as lived, learnt or both. It is kept in the note."),
    ),
    "channel_unread": (
        Weight.SAYS,
        gettext_noop("We could not read “%(text)s” as a way to get in touch. It is kept in the note."),
    ),
    "no_way_to_reach": (Weight.SAYS, gettext_noop("There is no way to reach this person yet.")),
    # already here
    "same_email": (Weight.SAYS, gettext_noop("Same e-mail address as %(who)s.")),
    "same_phone": (Weight.SAYS, gettext_noop("Same phone number as %(who)s.")),
    "same_name": (Weight.SAYS, gettext_noop("Same name as %(who)s.")),
    "email_other_name": (Weight.LOOK, gettext_noop("%(who)s has the same e-mail address but another name.")),
    "phone_other_name": (Weight.LOOK, gettext_noop("%(who)s has the same phone number but another name.")),
    "name_other_contact": (Weight.LOOK, gettext_noop("%(who)s has the same name. This may be the same person.")),
}


@dataclass(frozen=True)
class Remark:
    """One thing said. `values` fills the sentence's named gaps."""

    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def weight(self) -> Weight:
        return SENTENCES[self.code][0]

    @property
    def template(self) -> str:
        return SENTENCES[self.code][1]

    @property
    def sentence(self) -> str:
        return self.template % dict(self.values)


def remark(code: str, **values: str) -> Remark:
    """Make a remark. `code` is a key of SENTENCES, `values` its gaps."""
    return Remark(code, tuple(values.items()))
