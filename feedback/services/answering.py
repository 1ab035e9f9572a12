"""Answering: one ticket is spent and one sealed ballot written, both or neither. No audit row, by design."""

from django.db import transaction

from feedback.ballotbox.sealing import seal
from feedback.ballotbox.stamps import stamp
from feedback.custody import stamp_key
from feedback.models.ballot import Ballot
from feedback.models.ticket import Ticket
from feedback.selectors.surveys import Door, entry_for


class NotTaken(Exception):
    """The answers were not counted; ``entry`` says why."""

    def __init__(self, entry):
        super().__init__(entry.door)
        self.entry = entry


def answer(*, ticket, answers, at):
    """Seal *answers* and put them in the box that *ticket* opens. Raises what put_in_box raises."""
    put_in_box(entry=entry_for(ticket, at=at), answers=answers, at=at)


def put_in_box(*, entry, answers, at):
    """Spend the ticket of *entry* for *answers*. Two queries.

    By an open link the ticket is any that is free: where somebody was quicker, another one.

    Raises NotTaken where the ticket opens nothing (used, late, unknown, survey stopped), and TooLong where a comment
    does not fit. Two at the same time with one ticket: one is counted.
    """
    if entry.door != Door.OPEN:
        raise NotTaken(entry)
    rows = _rows(entry, answers)
    with transaction.atomic():
        spent, _ = Ticket.objects.filter(survey=entry.survey, digest=entry.digest).delete()
        if spent:
            Ballot.objects.bulk_create(rows)
    if not spent:
        again = entry_for(entry.ticket, at=at)
        if not again.by_link:
            raise NotTaken(again)
        put_in_box(entry=again, answers=answers, at=at)


def _rows(entry, answers):
    key, ref = stamp_key(), entry.charter.ref
    return [
        Ballot(
            survey=entry.survey,
            part=part,
            sealed=sealed,
            stamp=stamp(key, ref=ref, part=part, sealed=sealed, digest=entry.digest),
        )
        for part, sealed in enumerate(seal(entry.charter.public_key, answers))
    ]
