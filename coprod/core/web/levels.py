"""The seven levels in the words that stand on screen, for pages; projects.spectrum decides which one is reached."""

from typing import NamedTuple

from django.utils.html import format_html
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _


class Level(NamedTuple):
    number: int
    name: str
    words: str
    band: str


TO, FOR, WITH = _("Doing to"), _("Doing for"), _("Doing with")
NOT_PLACED = Level(0, _("Not placed"), _("nobody with lived experience has taken part yet"), "")
LEVELS = (
    Level(1, _("Coercion"), _("told to come, told what will happen"), TO),
    Level(2, _("Educating"), _("taught how the service works"), TO),
    Level(3, _("Informing"), _("told what was decided, and why"), FOR),
    Level(4, _("Consulting"), _("asked before the decision, and told what happened"), FOR),
    Level(5, _("Engaging"), _("listened to more than once, and something changed"), FOR),
    Level(6, _("Co-design"), _("chose the design together, under rules written together"), WITH),
    Level(7, _("Co-production"), _("chose what matters, shared the doing, judged the result together"), WITH),
)
KINDS = {
    "lived": pgettext_lazy("experience", "Lived"),
    "learnt": pgettext_lazy("experience", "Learnt"),
    "both": pgettext_lazy("experience", "Both"),
    "not_said": pgettext_lazy("experience", "Not said"),
}


def level(number):
    """Return the Level for 1 to 7; for 0 or None the one that says "Not placed"."""
    return LEVELS[int(number) - 1] if number else NOT_PLACED


def level_name(number):
    """Write 5 as "Engaging"."""
    return level(number).name


def level_words(number):
    """Write 5 as "listened to more than once, and something changed"."""
    return level(number).words


def kind_name(kind):
    """Write "lived" as "Lived"; what is not known as "Not said"."""
    return KINDS.get(kind, KINDS["not_said"])


def description(certain=None, likely=None, possible=None, aimed=None):
    """Return one placement as whole sentences, for those who do not see the picture.

    Each argument is a level from 1 to 7, or 0 or None where there is none.
    """
    said = [
        (likely, gettext("This project is most likely at level %(number)s, %(name)s.")),
        (certain if certain != likely else None, gettext("For certain level %(number)s, %(name)s.")),
        (possible if possible != likely else None, gettext("It could be level %(number)s, %(name)s.")),
        (aimed, gettext("The group aims for level %(number)s, %(name)s.")),
    ]
    sentences = [text % level(number)._asdict() for number, text in said if number]
    if not likely:
        sentences.insert(0, gettext("This project is not placed yet."))
    return " ".join(sentences)


def sentence(certain=None, likely=None, possible=None):
    """Return the short sentence for sighted readers, the likely level in bold."""
    if not likely:
        return gettext("Not placed yet: nobody with lived experience has taken part.")
    names = {"certain": level_name(certain), "likely": level_name(likely), "possible": level_name(possible)}
    return format_html(_pattern(certain or 0, likely, possible or likely), **names)


def _pattern(certain, likely, possible):
    if certain == likely == possible:
        return gettext("<strong>{likely}</strong>, for certain.")
    if certain == likely:
        return gettext("<strong>{likely}</strong>, for certain. Could be {possible}.")
    if likely == possible:
        return (
            gettext("Most likely <strong>{likely}</strong>. For certain {certain}.")
            if certain
            else gettext("Most likely <strong>{likely}</strong>. Nothing is for certain yet.")
        )
    if not certain:
        return gettext("Most likely <strong>{likely}</strong>. Nothing is for certain yet, could be {possible}.")
    return gettext("Most likely <strong>{likely}</strong>. For certain {certain}, could be {possible}.")
