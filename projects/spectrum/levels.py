"""The seven levels of participation, their bands, their plain words, and a question that a participant can ask.

After the co-production ladder of NEF and TLAP, Arnstein 1969 and peoplehub's definition of co-production.
"""

from dataclasses import dataclass
from enum import StrEnum

from projects.spectrum.words import _


class Band(StrEnum):
    """Who does what to whom."""

    NONE = ""
    DOING_TO = "doing to"
    DOING_FOR = "doing for"
    DOING_WITH = "doing with"


class Phase(StrEnum):
    """A part of a project that is placed by itself (Snijder 2015)."""

    CHOOSE = "choose"
    DESIGN = "design"
    DELIVER = "deliver"
    CHECK = "check"


@dataclass(frozen=True)
class Level:
    """A level (0 to 7) with what is said of it on screen."""

    number: int
    name: str
    band: Band
    plain: str
    question: str


LEVELS: tuple[Level, ...] = (
    Level(0, _("Not placed"), Band.NONE, _("nobody with lived experience has taken part yet"), ""),
    Level(
        1,
        _("Coercion"),
        Band.DOING_TO,
        _("told to come, told what will happen"),
        _("Could I say no to coming?"),
    ),
    Level(2, _("Educating"), Band.DOING_TO, _("taught how the service works"), _("Did they explain how things work?")),
    Level(
        3,
        _("Informing"),
        Band.DOING_FOR,
        _("told what was decided, and why"),
        _("Did they tell us what is decided, and why?"),
    ),
    Level(
        4,
        _("Consulting"),
        Band.DOING_FOR,
        _("asked before the decision, and told what happened"),
        _("Did they ask us before deciding, and tell us what happened?"),
    ),
    Level(
        5,
        _("Engaging"),
        Band.DOING_FOR,
        _("listened to more than once, and something changed"),
        _("Did we meet more than once, bring our own topics, and see something change?"),
    ),
    Level(
        6,
        _("Co-design"),
        Band.DOING_WITH,
        _("chose the design together, under rules written together"),
        _("Did we choose the design together, under rules we wrote together?"),
    ),
    Level(
        7,
        _("Co-production"),
        Band.DOING_WITH,
        _("chose what matters, shared the doing, judged the result together"),
        _("Did we choose what matters, share the doing, and decide together how to know if it is good?"),
    ),
)

PHASE_NAMES: dict[Phase, tuple[str, str]] = {
    Phase.CHOOSE: (_("Choose"), _("agreeing what matters")),
    Phase.DESIGN: (_("Design"), _("working out what it will be")),
    Phase.DELIVER: (_("Deliver"), _("doing it")),
    Phase.CHECK: (_("Check"), _("judging the result")),
}

BAND_NAMES: dict[Band, str] = {
    Band.DOING_TO: _("Doing to people"),
    Band.DOING_FOR: _("Doing for people"),
    Band.DOING_WITH: _("Doing with people"),
}

LITTLE_RECORDED = _("took part; too little recorded to say more")
LED_BY_PEOPLE = _("led by people with lived experience")
CONSULTING_NOTE = _("Some ladders, peoplehub’s among them, count consulting as “doing to”. This one says “doing for”.")
ACKNOWLEDGEMENT = _(
    "The levels follow peoplehub’s definition of co-production and the co-production ladder of the "
    "New Economics Foundation and Think Local Act Personal."
)


def level(number: int) -> Level:
    """The level of that number, 0 to 7."""
    return LEVELS[number]
