"""Who would get an invitation, in which way, and what to think of."""

from collections import Counter
from dataclasses import dataclass

from coprod.core.messages.services import channel_for
from coprod.core.organisations.choices import Channel, Format


@dataclass(frozen=True)
class Asked:
    """Somebody about to be invited: how they are reached, and what to have ready for them."""

    participant: object

    @property
    def person(self):
        return self.participant.person

    @property
    def channel(self):
        return Channel(channel_for(self.person))

    @property
    def by_email(self):
        return self.channel == Channel.EMAIL

    @property
    def other_format(self):
        return self.person.format != Format.STANDARD


def who_is_asked(participants):
    """Return how many get an e-mail, how many are done by hand and how, and whom to think of."""
    asked = [Asked(participant) for participant in participants]
    by_hand = [one for one in asked if not one.by_email]
    ways = Counter(one.channel for one in by_hand)
    return {
        "asked": asked,
        "emails": len(asked) - len(by_hand),
        "by_hand": by_hand,
        "ways": [(channel.label, number) for channel, number in sorted(ways.items())],
        "flagged": [one for one in asked if one.other_format or one.person.access_needs or one.person.lacks],
    }
