"""The standard questions, in our own words. A survey freezes them when it opens; a new wording is a new version."""

from django.utils.translation import gettext_noop as _

FACES, WORDS = "faces", "words"

STANDARD = (
    {"id": "understood", "version": 1, "type": FACES, "text": _("I understood what we talked about.")},
    {"id": "could_say", "version": 1, "type": FACES, "text": _("I could say what I wanted to say.")},
    {"id": "listened", "version": 1, "type": FACES, "text": _("People listened to me.")},
    {"id": "can_change", "version": 1, "type": FACES, "text": _("What I said can change what happens.")},
    {"id": "together", "version": 1, "type": FACES, "text": _("We decided things together.")},
    {"id": "safe", "version": 1, "type": FACES, "text": _("I felt safe and respected.")},
    {"id": "good", "version": 1, "type": WORDS, "text": _("What was good?")},
    {"id": "to_change", "version": 1, "type": WORDS, "text": _("What should we change?")},
)
