from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Channel(TextChoices):
    EMAIL = "email", _("E-mail")
    TEXT = "text", _("Text message")
    PHONE = "phone", _("Phone call")
    LETTER = "letter", _("Letter")
    SOMEBODY = "somebody", _("Through a trusted person")


class Format(TextChoices):
    STANDARD = "standard", _("Standard print")
    LARGE_PRINT = "large_print", _("Large print")
    EASY_READ = "easy_read", _("Easy Read: short words and pictures")
    READ_ALOUD = "read_aloud", _("Read aloud")
    PHONE = "phone", _("By phone")


# What each way to reach somebody goes by, and what is said where that is missing.
NEEDED = {
    Channel.EMAIL: ("email", _("No e-mail address")),
    Channel.TEXT: ("phone", _("No phone number")),
    Channel.PHONE: ("phone", _("No phone number")),
    Channel.LETTER: ("address", _("No postal address")),
}
