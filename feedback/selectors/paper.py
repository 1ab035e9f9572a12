"""Who gets a survey on paper, and whether the paper that somebody asked for is made. Nothing here knows a code."""

from dataclasses import dataclass

from coprod.core.audit.services import reference
from coprod.core.messages.models import Message, State
from feedback.dress import Dress, dress_for
from feedback.models.paper import PaperOrder

SURVEY = "survey"
BY_HAND = (State.BY_HAND, State.DONE_BY_HAND)
ON_PAPER = (*BY_HAND, State.FAILED)


@dataclass(frozen=True)
class Receiver:
    """Somebody who gets their ticket on paper, as what, and the message that stands for it."""

    message: Message
    dress: Dress

    @property
    def person(self):
        return self.message.person

    @property
    def is_done(self) -> bool:
        """Whether somebody ticked it off as handed over."""
        return self.message.state == State.DONE_BY_HAND

    @property
    def can_be_ticked_off(self) -> bool:
        return self.message.state == State.BY_HAND


def receivers(survey) -> list[Receiver]:
    """Return who gets the survey on paper: those who are not e-mailed, and those whose e-mail came back. One each."""
    rows = Message.objects.filter(about=reference(survey), kind=SURVEY).select_related("person").order_by("pk")
    last = {message.person_id: message for message in rows}
    found = [_receiver(message) for message in last.values() if message.state in ON_PAPER]
    return sorted(found, key=lambda one: (list(Dress).index(one.dress), one.person.called, one.person.pk))


def by_dress(found) -> list[tuple[Dress, list[Receiver]]]:
    """Return the receivers under what they get, in the order of printing."""
    groups = [(dress, [one for one in found if one.dress == dress]) for dress in Dress]
    return [(dress, members) for dress, members in groups if members]


def made_order(*, survey, key) -> PaperOrder | None:
    """Return the order of this key where its file is made and not fetched yet."""
    return PaperOrder.objects.filter(survey=survey, key=key, made_at__isnull=False).first()


def _receiver(message) -> Receiver:
    return Receiver(message, dress_for(channel=message.channel, format=message.person.format))
