"""The ways in which one and the same survey can look. None of them reaches the box: a ballot does not say which."""

from enum import StrEnum

from coprod.core.organisations.choices import Format


class Look(StrEnum):
    """How the questions stand on a screen. The value is the last part of the address."""

    PAGE = "all-on-one-page"
    STEPS = "one-at-a-time"
    LARGE = "large-print"
    EASY = "easy-read"
    EASY_STEPS = "easy-read-one-at-a-time"

    @property
    def is_easy(self) -> bool:
        return self in (Look.EASY, Look.EASY_STEPS)

    @property
    def is_steps(self) -> bool:
        return self in (Look.STEPS, Look.EASY_STEPS)

    @property
    def css(self) -> str:
        """The class that makes words larger, or ""."""
        return "cp-easy" if self.is_easy else "cp-large" if self == Look.LARGE else ""


BY_FORMAT = {
    Format.LARGE_PRINT: Look.LARGE,
    Format.EASY_READ: Look.EASY,
    Format.READ_ALOUD: Look.STEPS,
}


def look_of(value: str) -> Look:
    """Return the look that *value* names; any other word is the plain page."""
    return Look(value) if value in set(Look) else Look.PAGE


def look_for(person) -> Look:
    """Return the look with which the link of *person* opens."""
    return BY_FORMAT.get(person.format, Look.PAGE)
