"""Why the ballot box refuses, each reason with a sentence that a facilitator can read."""

from enum import StrEnum


def _(text: str) -> str:
    """Mark *text* for the translators; it is translated where it is shown."""
    return text


class Reason(StrEnum):
    """What does not hold. The value is what the database keeps."""

    SIGNATURE = "signature"
    CHARTER = "charter"
    PEOPLE = "people"
    TICKETS = "tickets"
    COUNT = "count"
    STAMP = "stamp"
    SEAL = "seal"
    GONE = "gone"
    CHANGED = "changed"
    NO_KEY = "no_key"
    STATE = "state"


SENTENCES: dict[Reason, str] = {
    Reason.SIGNATURE: _("The survey does not carry the seal of the worker that opened it."),
    Reason.CHARTER: _("The survey’s closing time, questions or key are not the ones it was opened with."),
    Reason.PEOPLE: _("The people who came are not the people this survey was opened for."),
    Reason.TICKETS: _("There is a right to answer that was never given out."),
    Reason.COUNT: _("Answers and unused rights to answer do not add up to the number given out."),
    Reason.STAMP: _(
        "Some answers did not come in through the survey’s own page, or one right to answer was used twice."
    ),
    Reason.SEAL: _("Some answers can’t be opened with this survey’s key."),
    Reason.GONE: _("This survey was closed and its key destroyed. A survey is opened once and never again."),
    Reason.CHANGED: _("The answers are not the ones that were in the box when it was first opened."),
    Reason.NO_KEY: _("The key of this survey is lost, so nobody can open its answers."),
    Reason.STATE: _("The survey was marked as over, but its answers were never opened."),
}


class Refused(Exception):
    """The box was not opened, or the ticket not taken, for ``reason``."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(SENTENCES[reason])
        self.reason = reason


class TooLong(ValueError):
    """What was written does not fit its part; ``over`` is the number of bytes too many."""

    def __init__(self, over: int) -> None:
        super().__init__(f"{over} bytes too long")
        self.over = over
