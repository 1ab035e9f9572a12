"""What the import says of a file or a row: an id, a weight and a sentence, shared by screen, test and code."""

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


_SAYS, _LOOK, _OUT = Weight

SENTENCES: dict[str, tuple[Weight, str]] = {
    # reading
    "encoding_guessed": (_SAYS, gettext_noop("The file writes letters in an older way. Check the accents.")),
    "odd_characters": (_LOOK, gettext_noop("Characters that cannot be shown were taken out of this row.")),
    "unclosed_quote": (_LOOK, gettext_noop("A quotation mark is never closed. Check that each part is in its place.")),
    "missing_cells": (_LOOK, gettext_noop("There are fewer cells than columns.")),
    "extra_cells": (_LOOK, gettext_noop("There are more cells than columns. The rest is kept in the note.")),
    "formula": (_SAYS, gettext_noop("This row holds a formula. It was not run; its text is kept.")),
    "long_cell": (_LOOK, gettext_noop("A cell in this row is very long.")),
    "comments_not_read": (_SAYS, gettext_noop("Comments pinned to cells were not read.")),
    "other_sheets": (_SAYS, gettext_noop("The file has other sheets. Only the one you choose is read.")),
    # rows
    "blank": (_OUT, gettext_noop("This row is blank.")),
    "total_row": (_OUT, gettext_noop("This row is a total, not a person.")),
    "not_agreed": (_OUT, gettext_noop("This person did not agree that their details are kept.")),
    "no_name": (_LOOK, gettext_noop("There is no name in this row.")),
    "agreement_unclear": (_LOOK, gettext_noop("It is not clear if this person agreed that their details are kept.")),
    "surname_first": (_SAYS, gettext_noop("The surname came first, so we turned the name round.")),
    "title_in_note": (_SAYS, gettext_noop("The title is kept in the note.")),
    "two_names": (_LOOK, gettext_noop("There may be two names in this row.")),
    "several_emails": (_LOOK, gettext_noop("Several e-mail addresses. The first is used; the rest are in the note.")),
    "no_email": (_SAYS, gettext_noop("No e-mail address.")),
    "too_long": (_LOOK, gettext_noop("Something in this row is too long for its place. It is in the note.")),
    "bad_email": (_LOOK, gettext_noop("The e-mail address “%(text)s” cannot work. It is in the note.")),
    "several_phones": (_SAYS, gettext_noop("Several phone numbers. The first is used; the rest are in the note.")),
    "bad_phone": (_LOOK, gettext_noop("The phone number “%(text)s” cannot work. It is in the note.")),
    "kind_unread": (_SAYS, gettext_noop("“%(text)s” does not say lived, learnt or both. It is in the note.")),
    "channel_unread": (_SAYS, gettext_noop("“%(text)s” is not one way to get in touch. It is in the note.")),
    "no_way_to_reach": (_SAYS, gettext_noop("There is no way to reach this person yet.")),
    # already here
    "same_email": (_SAYS, gettext_noop("Same e-mail address as %(who)s.")),
    "same_phone": (_SAYS, gettext_noop("Same phone number as %(who)s.")),
    "same_name": (_SAYS, gettext_noop("Same name as %(who)s.")),
    "email_other_name": (_LOOK, gettext_noop("%(who)s has the same e-mail address but another name.")),
    "phone_other_name": (_LOOK, gettext_noop("%(who)s has the same phone number but another name.")),
    "name_other_contact": (_LOOK, gettext_noop("%(who)s has the same name. This may be the same person.")),
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
