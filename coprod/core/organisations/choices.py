from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Channel(TextChoices):
    EMAIL = "email", _("E-mail")
    TEXT = "text", _("Text message")
    PHONE = "phone", _("Phone call")
    LETTER = "letter", _("Letter")
    SOMEBODY = "somebody", _("Through somebody I trust")


class Format(TextChoices):
    STANDARD = "standard", _("Standard print")
    LARGE_PRINT = "large_print", _("Large print")
    EASY_READ = "easy_read", _("Easy Read: short words and pictures")
    READ_ALOUD = "read_aloud", _("Read aloud")
    PHONE = "phone", _("By phone")
