from datetime import timedelta

import pytest

from coprod.core.audit.models import AuditRow
from feedback.ballotbox.refusals import TooLong
from feedback.models.ballot import Ballot
from feedback.models.ticket import Ticket
from feedback.selectors.surveys import Door, entry_for
from feedback.services.answering import NotTaken, answer, put_in_box
from tests.conftest import NOW
from tests.feedback.answers import CLOSED, said

pytestmark = pytest.mark.django_db


def refusal(ticket, at=NOW):
    with pytest.raises(NotTaken) as refused:
        answer(ticket=ticket, answers=said(), at=at)
    return refused.value.entry.door


def test_a_ticket_is_spent_and_each_part_sealed(tickets):
    answer(ticket=tickets[0], answers=said(good="Tea"), at=NOW)
    assert Ticket.objects.count() == 7
    assert sorted(Ballot.objects.values_list("part", flat=True)) == [0, 1, 2]
    assert b"Tea" not in b"".join(bytes(row.sealed) for row in Ballot.objects.all())


def test_a_code_typed_from_paper_counts_too(tickets):
    answer(ticket=f" {tickets[0][:8].upper()} {tickets[0][8:]}", answers=said(), at=NOW)
    assert Ticket.objects.count() == 7


def test_a_second_answer_with_the_same_ticket_is_not_taken(tickets):
    answer(ticket=tickets[0], answers=said(), at=NOW)
    assert (refusal(tickets[0]), Ballot.objects.count()) == (Door.USED, 3)


def test_of_two_at_the_same_time_one_is_counted(tickets):
    first, second = (entry_for(tickets[0], at=NOW) for _ in range(2))
    put_in_box(entry=first, answers=said(), at=NOW)
    with pytest.raises(NotTaken) as refused:
        put_in_box(entry=second, answers=said(), at=NOW)
    assert (refused.value.entry.door, Ballot.objects.count()) == (Door.USED, 3)


@pytest.mark.parametrize(("late", "door"), [(timedelta(0), Door.CLOSED), (timedelta(seconds=-1), None)])
def test_the_last_second_counts_and_the_closing_time_does_not(survey, tickets, late, door):
    at = survey.closes_at + late
    if door:
        assert refusal(tickets[0], at=at) == door
    else:
        answer(ticket=tickets[0], answers=said(), at=at)
    assert Ticket.objects.count() == (8 if door else 7)


@pytest.mark.parametrize("typed", ["", "nonsense", "z" * 32])
def test_what_is_no_ticket_opens_nothing(tickets, typed):
    assert refusal(typed) == Door.UNKNOWN


def test_a_wrong_ticket_of_a_survey_that_is_there_opens_nothing(tickets):
    assert refusal(tickets[0][:-1] + ("0" if tickets[0][-1] != "0" else "1")) == Door.UNKNOWN


def test_a_comment_too_long_leaves_the_ticket_unspent(tickets):
    with pytest.raises(TooLong):
        answer(ticket=tickets[0], answers=said(good="a" * 2000), at=NOW)
    assert (Ticket.objects.count(), Ballot.objects.count()) == (8, 0)


def test_answering_writes_no_audit_row(survey, tickets):
    before = AuditRow.objects.count()
    answer(ticket=tickets[0], answers=said(), at=NOW)
    assert AuditRow.objects.count() == before


def test_without_the_public_key_of_the_worker_the_survey_is_refused(tickets, settings, tmp_path):
    settings.BALLOT_PUBLIC_KEY_FILE = str(tmp_path / "nowhere")
    assert refusal(tickets[0]) == Door.REFUSED


def test_after_the_release_its_tickets_say_closed(survey, tickets, store):
    from feedback.services.release import release_survey

    release_survey(survey=survey, store=store, at=CLOSED)
    assert entry_for(tickets[0], at=CLOSED).door == Door.CLOSED


def test_a_survey_that_the_worker_stopped_is_refused(survey, tickets):
    from feedback.ballotbox.refusals import Reason
    from feedback.services.release import refuse_survey

    refuse_survey(survey=survey, reason=Reason.STAMP, at=NOW)
    assert refusal(tickets[0]) == Door.REFUSED
