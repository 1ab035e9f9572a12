from datetime import timedelta

import pytest

from feedback.ballotbox.refusals import Reason
from feedback.models.ballot import Ballot, PooledRow
from feedback.models.comment import PendingComment
from feedback.models.published import PublishedTable
from feedback.models.survey import Survey, SurveyState
from feedback.models.ticket import Ticket
from feedback.services.answering import answer
from feedback.services.opening import open_survey
from feedback.services.release import StillOpen, release_survey
from feedback.services.sending import tickets_of
from tests import factories
from tests.conftest import NOW
from tests.feedback.answers import CLOSED, answer_all, said

pytestmark = pytest.mark.django_db


def whole(survey):
    rows = PublishedTable.objects.filter(survey=survey, group="whole").exclude(band="")
    return {row.question: (row.band, row.most, row.mean, row.lean) for row in rows}


def test_what_was_answered_is_published_and_nothing_of_one_person_is_left(survey, tickets, store):
    answer_all(tickets)
    assert release_survey(survey=survey, store=store, at=CLOSED).state == SurveyState.RELEASED
    assert set(whole(survey)) == {"understood", "could_say", "listened", "can_change", "together", "safe"}
    assert sorted(PendingComment.objects.values_list("text", flat=True)) == [f"Good {n}" for n in range(8)]
    assert (Ticket.objects.count(), Ballot.objects.count(), PooledRow.objects.count()) == (0, 0, 0)
    assert [path.name for path in store.folder.iterdir() if path.suffix != ".key"] == [f"{survey.ref}.gone"]


def test_a_release_run_twice_publishes_once(survey, tickets, store):
    answer_all(tickets)
    release_survey(survey=survey, store=store, at=CLOSED)
    before = list(PublishedTable.objects.values())
    assert release_survey(survey=survey, store=store, at=CLOSED).state == SurveyState.RELEASED
    assert list(PublishedTable.objects.values()) == before


def test_nobody_releases_before_the_closing_time(survey, tickets, store):
    answer_all(tickets)
    with pytest.raises(StillOpen):
        release_survey(survey=survey, store=store, at=CLOSED - timedelta(minutes=2))
    assert Ballot.objects.count() == 24


def test_four_answers_wait_sealed_and_are_published_with_the_next_session(survey, tickets, store, group):
    answer_all(tickets[:4], face=2)
    assert release_survey(survey=survey, store=store, at=CLOSED).state == SurveyState.WAITING
    assert (whole(survey), PooledRow.objects.count(), store.refs("pool")) == ({}, 12, [survey.ref])

    later = factories.closed_session(survey.project, group, starts_at=CLOSED)
    second = open_survey(session=later, store=store, at=CLOSED + timedelta(days=1))
    for ticket in list(tickets_of(second, store).values())[:6]:
        answer(ticket=ticket, answers=said(4), at=second.opened_at)
    release_survey(survey=second, store=store, at=second.closes_at)
    states = dict(Survey.objects.values_list("pk", "state"))
    assert states == {survey.pk: SurveyState.RELEASED, second.pk: SurveyState.RELEASED}
    assert PublishedTable.objects.filter(survey=second).first().block == [str(survey.pk), str(second.pk)]
    assert {band for band, *_ in whole(second).values()} == {"10-14"}


def test_a_box_that_was_forged_is_refused_and_destroyed_unread(survey, tickets, store):
    answer_all(tickets[:6])
    row = Ballot.objects.first()
    Ballot.objects.create(survey=survey, part=row.part, sealed=row.sealed, stamp=row.stamp)
    released = release_survey(survey=survey, store=store, at=CLOSED)
    assert (released.state, released.reason) == (SurveyState.REFUSED, Reason.COUNT)
    assert (Ballot.objects.count(), Ticket.objects.count(), PendingComment.objects.count()) == (0, 0, 0)
    assert store.is_gone(survey.ref)


def test_times_are_counted_from_the_charter(survey):
    assert survey.closes_at == NOW + timedelta(days=7)


def test_another_charter_that_the_worker_signed_does_not_stand_for_this_one(survey, tickets, store):
    from dataclasses import replace

    from feedback.ballotbox.charter import sign
    from feedback.custody import charter_of

    other = replace(charter_of(survey), least_ballots=1)
    survey.charter, survey.signature = sign(other, store.signing_key())
    survey.save()
    released = release_survey(survey=survey, store=store, at=CLOSED)
    assert (released.state, released.reason) == (SurveyState.REFUSED, Reason.CHARTER)


def test_what_the_ledger_holds_already_is_not_published_again(survey, tickets, store):
    answer_all(tickets)
    line = {"question": "safe", "group": "whole", "rule": "lean", "band": "5-9", "lean": "high", "bound": 5}
    PublishedTable.objects.create(survey=survey, block=[str(survey.pk)], published_at=NOW, **line)
    released = release_survey(survey=survey, store=store, at=CLOSED)
    assert (released.state, released.reason) == (SurveyState.REFUSED, Reason.GONE)


def test_refusing_twice_keeps_the_first_reason(survey):
    from feedback.services.release import refuse_survey

    refuse_survey(survey=survey, reason=Reason.STAMP, at=NOW)
    refuse_survey(survey=survey, reason=Reason.COUNT, at=NOW)
    assert Survey.objects.get().reason == Reason.STAMP


def test_sealed_rows_are_called_what_they_are(survey, tickets):
    answer_all(tickets[:1])
    assert (str(Ballot.objects.first()), str(PooledRow())) == ("A sealed ballot", "A sealed row")
