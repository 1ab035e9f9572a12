"""What a ticket is dressed as where no link is sent. Nothing here reaches the box: every ballot looks alike."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from coprod.core.messages.services import channel_for
from coprod.core.organisations.choices import Channel, Format


class Dress(TextChoices):
    """The papers there are, in the order in which they are printed."""

    STANDARD = "standard", _("Paper form")
    LARGE = "large", _("Paper form in large print")
    EASY = "easy", _("Paper form in Easy Read")
    SCRIPT = "script", _("Sheet to read out by phone or in person")
    TEXT = "text", _("Link to send as a text message")


WAYS = {
    Dress.STANDARD: _("You get them on paper. With the code on it you can also answer on any phone or computer."),
    Dress.LARGE: _("You get them on paper in large print. With the code on it you can also answer on any computer."),
    Dress.EASY: _("You get them on paper in Easy Read. With the code on it you can also answer on any computer."),
    Dress.SCRIPT: _("Somebody who does not run the sessions reads them out to you, by phone or in person."),
    Dress.TEXT: _("You get a link to them as a text message."),
}
BY_MAIL = _("You get a link to them by e-mail.")

SPOKEN = {Format.PHONE, Format.READ_ALOUD}
PRINTED = {Format.LARGE_PRINT: Dress.LARGE, Format.EASY_READ: Dress.EASY}


def dress_for(*, channel, format) -> Dress:
    """Return the paper for somebody who is reached by *channel* and chose *format*."""
    if channel == Channel.TEXT:
        return Dress.TEXT
    if channel == Channel.PHONE or format in SPOKEN:
        return Dress.SCRIPT
    return PRINTED.get(format, Dress.STANDARD)


def way_for(person) -> str:
    """Return how the questions of a survey reach this person, in a sentence."""
    channel = channel_for(person)
    return BY_MAIL if channel == Channel.EMAIL else WAYS[dress_for(channel=channel, format=person.format)]


def has_link(person) -> bool:
    """Say whether what reaches this person is a link."""
    channel = channel_for(person)
    return channel == Channel.EMAIL or dress_for(channel=channel, format=person.format) == Dress.TEXT
