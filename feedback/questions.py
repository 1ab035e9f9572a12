"""The standard questions, in our own words. A survey freezes them when it opens; a new wording is a new version.

Each has an Easy Read twin and a picture: whoever rewrites one rewrites the other, and both get the next version.
"""

from django.utils.translation import gettext_noop as _

FACES, WORDS = "faces", "words"


def _question(id, type, text, easy, picture, version=1):
    return {"id": id, "version": version, "type": type, "text": text, "easy": easy, "picture": picture}


STANDARD = (
    _question("understood", FACES, _("I understood what we talked about."),
              _("Did you understand what we talked about?"), "idea"),
    _question("could_say", FACES, _("I could say what I wanted to say."),
              _("Could you say what you wanted to say?"), "talk"),
    _question("listened", FACES, _("People listened to me."), _("Did people listen to you?"), "listen"),
    _question("can_change", FACES, _("What I said can change what happens."),
              _("Can your ideas change things?"), "decide"),
    _question("together", FACES, _("We decided things together."), _("Did we decide things together?"), "together"),
    _question("safe", FACES, _("I felt safe and respected."),
              _("Did you feel safe? Were people kind to you?"), "safe"),
    _question("good", WORDS, _("What was good?"), _("What was good?"), "good"),
    _question("to_change", WORDS, _("What should we change?"), _("What should we do better?"), "write"),
)  # fmt: skip


OUTSIDE = (
    _question("outside_about", FACES, _("I understand what this project is about."),
              _("Do you understand what we do?"), "idea"),
    _question("outside_matters", FACES, _("It deals with what matters to people like me."),
              _("Do we work on what matters to you?"), "people"),
    _question("outside_could_say", FACES, _("I had a chance to say what I think."),
              _("Could you tell us what you think?"), "talk"),
    _question("outside_can_change", FACES, _("What I say can change what happens."),
              _("Can your ideas change things?"), "decide"),
    _question("outside_good", WORDS, _("What is good about it?"), _("What is good?"), "good"),
    _question("outside_to_change", WORDS, _("What should be different?"), _("What should we do better?"), "write"),
)  # fmt: skip
"""Asked of people outside the group. Their names differ from the group's own, so that the two are never mixed."""

POINT = (
    _question("point_welcome", FACES, _("I feel welcome in this project."),
              _("Do you feel welcome here?"), "people"),
    _question("point_matters", FACES, _("We work on what matters to me."),
              _("Do we work on what matters to you?"), "idea"),
    _question("point_support", FACES, _("I get the support I need to take part."),
              _("Do you get the help you need to join in?"), "access"),
    _question("point_can_change", FACES, _("What we say changes what happens."),
              _("Do our ideas change things?"), "decide"),
    _question("point_together", FACES, _("We decide together with the organisation."),
              _("Do we decide things together?"), "together"),
    _question("point_safe", FACES, _("I feel safe and respected in this group."),
              _("Do you feel safe? Are people kind to you?"), "safe"),
    _question("point_good", WORDS, _("What goes well in this project?"), _("What goes well?"), "good"),
    _question("point_to_change", WORDS, _("What should be different from now on?"),
              _("What should we do better?"), "write"),
)  # fmt: skip
"""Asked at set points, about the whole project. Their names differ: no answer ever stands in a session's table."""

LIBRARY = (
    _question("breaks", FACES, _("The breaks and the length were right for me."),
              _("Was there enough time to rest?"), "break"),
    _question("next", FACES, _("I know what happens next."), _("Do you know what happens next?"), "calendar"),
    _question("information", FACES, _("I had the information I needed beforehand."),
              _("Did we tell you enough before the meeting?"), "paper"),
    _question("place", FACES, _("I could get to the place and join in there."),
              _("Could you get there and join in?"), "access"),
    _question("power", FACES, _("Nobody decided over our heads."), _("Did nobody else decide for us?"), "decide"),
    _question("learnt", WORDS, _("What did you learn?"), _("What did you learn?"), "book"),
    _question("help_needed", WORDS, _("What would help you to take part?"), _("What would help you join in?"), "idea"),
)  # fmt: skip
"""Questions to choose from, beside those that other projects of one's own ask."""


def easy_text(question) -> str:
    """Return the Easy Read wording of a question as it was frozen; its only wording where it has no twin."""
    return question.get("easy") or question["text"]
