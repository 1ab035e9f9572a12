"""A project's messages in the words of its desk."""

from django.utils.translation import gettext_lazy as _

from coprod.core.messages.links import filled

KIND_WORDS = {
    "invitation": _("Invitation"),
    "session_reminder": _("Reminder of a session"),
    "session_moved": _("New time or place"),
    "session_cancelled": _("Session not happening"),
    "survey": _("Link to the questions after a session"),
    "survey_reminder": _("Reminder of the questions after a session"),
}
TONES = {"failed": "red", "unsure": "amber", "by_hand": "amber", "sent": "green", "done_by_hand": "green"}


def in_words(messages):
    """Return the messages as a list, each with the words for its kind, its own words, and the tone of its state."""
    messages = list(messages)
    for message in messages:
        message.kind_words = KIND_WORDS.get(message.kind, message.subject or _("Message"))
        message.words = filled(message.person, message.text)
        message.tone = TONES.get(message.state, "grey")
    return messages
