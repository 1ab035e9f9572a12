"""A form that shows what could be said more plainly, when asked: nothing is kept by it, and nothing typed is lost."""

from typing import NamedTuple

from django.forms.utils import ErrorDict
from django.utils.translation import get_language

from coprod.core.language.check import check, rules
from coprod.core.language.english.reading_age import reading_age

PRESS = "check_words"
SHOWN = 80
MOST = 20_000


class Hint(NamedTuple):
    """What was found, why, what is suggested, what may stand there, and the value of the button that puts it there."""

    words: str
    sentence: str
    suggestion: str
    swap: str
    press: str


class ChecksWords:
    """For forms in which staff write to participants: ``plain_words`` names fields, ``easy_read`` those in Easy Read.

    With the button "Check my words" the form is neither right nor wrong: it comes back as it was sent, with hints.
    """

    plain_words: tuple[str, ...] = ()
    easy_read: tuple[str, ...] = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        press = self.data.get(PRESS, "") if self.is_bound else ""
        self.checks_words = bool(press)
        for name in self.plain_words:
            if press.startswith(f"{name} "):
                self._swap(name, press)

    @property
    def errors(self):
        return ErrorDict() if self.checks_words else super().errors

    def is_valid(self):
        return not self.checks_words and super().is_valid()

    def can_check_words(self):
        """Whether there are rules for the language of the page."""
        return bool(rules(get_language() or ""))

    def hints(self, name):
        """What could be plainer in a field, in order."""
        text, named = self._sent(name), {rule.id: rule for rule in rules(get_language() or "")}
        return [
            Hint(
                _short(text[found.start : found.end]),
                named[found.rule].sentence,
                found.suggestion,
                found.swap,
                _press(name, found),
            )
            for found in self._found(name)
        ]

    def reading_age(self, name):
        """The reading age of a long text in years, or None."""
        return reading_age(self._sent(name))

    def _sent(self, name):
        return self.data.get(self.add_prefix(name), "")

    def _found(self, name):
        return check(self._sent(name)[:MOST], language=get_language() or "", easy_read=name in self.easy_read)

    def _swap(self, name, press):
        """Put plain words in place; where the text was changed since the hints were shown, leave it alone."""
        for found in self._found(name):
            if found.swap and _press(name, found) == press:
                text = self._sent(name)
                self.data = self.data.copy()
                self.data[self.add_prefix(name)] = text[: found.start] + found.swap + text[found.end :]
                return


def _press(name, found):
    return f"{name} {found.start} {found.end} {found.swap}"


def _short(words):
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rsplit(maxsplit=1)[0]}…"
