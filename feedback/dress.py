"""What a ticket is dressed as where no link is sent. Nothing here reaches the box: every ballot looks alike."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from coprod.core.organisations.choices import Channel, Format


class Dress(TextChoices):
    """The papers there are, in the order in which they are printed."""

    STANDARD = "standard", _("Paper form")
    LARGE = "large", _("Paper form in large print")
    EASY = "easy", _("Paper form in Easy Read")
    SCRIPT = "script", _("Sheet to read out by phone or in person")
    TEXT = "text", _("Link to send as a text message")


SPOKEN = {Format.PHONE, Format.READ_ALOUD}
PRINTED = {Format.LARGE_PRINT: Dress.LARGE, Format.EASY_READ: Dress.EASY}


def dress_for(*, channel, format) -> Dress:
    """Return the paper for somebody who is reached by *channel* and chose *format*."""
    if channel == Channel.TEXT:
        return Dress.TEXT
    if channel == Channel.PHONE or format in SPOKEN:
        return Dress.SCRIPT
    return PRINTED.get(format, Dress.STANDARD)
