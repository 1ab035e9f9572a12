"""Somebody who writes to the database, with neither the keys nor the web's secret: each attempt is refused and said."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from nacl.public import PrivateKey
from nacl.signing import SigningKey

from feedback.ballotbox import sealing
from feedback.ballotbox.refusals import SENTENCES, Reason
from feedback.ballotbox.tickets import derive_ticket, digest_of
from feedback.custody import digest_key
from feedback.models.ballot import Ballot, PooledRow
from feedback.models.comment import PendingComment
from feedback.models.published import PublishedTable
from feedback.models.survey import Survey, SurveyState
from feedback.models.ticket import Ticket
from feedback.selectors.surveys import Door, entry_for
from feedback.services.answering import answer
from feedback.services.opening import open_survey
from feedback.services.release import release_survey
from feedback.services.sending import tickets_of
from feedback.services.sweep import sweep
from tests import factories
from tests.conftest import NOW
from tests.feedback.answers import CLOSED, answer_all, said

pytestmark = [pytest.mark.attack, pytest.mark.django_db]

SOON = NOW + timedelta(minutes=5)


def swept(store, at=CLOSED):
    """State and reason of the survey after the worker came by."""
    sweep(store=store, at=at)
    return Survey.objects.values_list("state", "reason").get()


def nothing_came_out():
    rows = (Ticket, Ballot, PendingComment, PublishedTable)
    return [model.objects.count() for model in rows] == [0, 0, 0, 0]


def refused(reason):
    return (SurveyState.REFUSED, reason.value)


def test_a_key_of_the_writers_own_is_refused_by_web_and_worker(survey, tickets, store):
    mine = PrivateKey.generate().public_key.encode().hex()
    charter = json.dumps({**json.loads(survey.charter), "public_key": mine}, sort_keys=True, ensure_ascii=False)
    signature = SigningKey.generate().sign(charter.encode()).signature.hex()
    Survey.objects.update(charter=charter, signature=signature)
    assert entry_for(tickets[0], at=SOON).door == Door.REFUSED
    assert swept(store, at=SOON) == refused(Reason.SIGNATURE)
    assert nothing_came_out()


def test_a_closing_time_moved_forward_is_refused_by_web_and_worker(survey, tickets, store):
    answer_all(tickets[:6])
    Survey.objects.update(closes_at=SOON)
    assert entry_for(tickets[7], at=NOW).door == Door.REFUSED
    assert swept(store, at=SOON) == refused(Reason.CHARTER)
    assert nothing_came_out()


def test_a_survey_marked_as_released_before_its_time_is_refused(survey, tickets, store):
    answer_all(tickets[:6])
    Survey.objects.update(state=SurveyState.RELEASED)
    assert swept(store, at=SOON) == refused(Reason.STATE)
    assert nothing_came_out()


def test_an_added_ticket_opens_no_page_and_stops_the_release(survey, tickets, store):
    answer_all(tickets[:6])
    mine = derive_ticket(b"the writer's own", ref=survey.ref, holder=1)
    Ticket.objects.create(survey=survey, digest=digest_of(digest_key(), mine))
    assert entry_for(mine, at=SOON).door == Door.UNKNOWN
    assert swept(store) == refused(Reason.TICKETS)
    assert nothing_came_out()


def test_a_spent_ticket_put_back_and_used_again_stops_the_release(survey, tickets, store):
    put_back(survey, tickets[0], store)
    answer(ticket=tickets[0], answers=said(1), at=NOW)
    assert swept(store) == refused(Reason.COUNT)
    assert nothing_came_out()


def test_filling_the_box_with_one_ticket_in_place_of_other_answers_stops_the_release(survey, tickets, store):
    others = put_back(survey, tickets[0], store)
    Ballot.objects.filter(pk__in=others).delete()
    answer(ticket=tickets[0], answers=said(1), at=NOW)
    assert swept(store) == refused(Reason.STAMP)
    assert nothing_came_out()


def put_back(survey, ticket, store):
    """Six others answer, then the holder of *ticket*, whose ticket is put back; returns the rows of the first other."""
    spent = Ticket.objects.get(digest=digest_of(digest_key(), ticket))
    others = [one for one in tickets_of(survey, store).values() if one != ticket]
    answer_all(others[:1])
    first = list(Ballot.objects.values_list("pk", flat=True))
    answer_all([*others[1:6], ticket])
    Ticket.objects.create(survey=survey, digest=spent.digest)
    return first


def test_a_ballot_sealed_with_the_public_key_and_put_in_for_an_unspent_ticket_stops_the_release(
    survey,
    tickets,
    store,
):
    answer_all(tickets[:6])
    Ticket.objects.filter(digest=digest_of(digest_key(), tickets[7])).delete()
    parts = sealing.seal(json.loads(survey.charter)["public_key"], said(1))
    Ballot.objects.bulk_create(
        Ballot(survey=survey, part=part, sealed=sealed, stamp=b"\1" * 32) for part, sealed in enumerate(parts)
    )
    assert swept(store) == refused(Reason.STAMP)
    assert nothing_came_out()


def test_an_answer_taken_away_stops_the_release(survey, tickets, store):
    answer_all(tickets[:6])
    Ballot.objects.filter(part=0).first().delete()
    assert swept(store) == refused(Reason.COUNT)
    assert nothing_came_out()


def test_a_backup_put_back_after_the_release_is_never_released_again(survey, tickets, store):
    answer_all(tickets[:6])
    backup = [list(model.objects.all()) for model in (Ticket, Ballot)]
    release_survey(survey=survey, store=store, at=CLOSED)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM feedback_publishedtable")
        cursor.execute("DELETE FROM feedback_pendingcomment")
    Survey.objects.update(state=SurveyState.OPEN, settled_at=None, block=None)
    for rows in backup:
        type(rows[0]).objects.bulk_create(rows)
    assert swept(store) == refused(Reason.GONE)
    assert nothing_came_out()


def test_a_backup_from_before_the_opening_gives_no_second_survey_after_release(survey, tickets, store, session):
    answer_all(tickets[:6])
    release_survey(survey=survey, store=store, at=CLOSED)
    Survey.objects.all().delete()
    session.refresh_from_db()
    again = open_survey(session=session, store=store, at=CLOSED)
    assert (again.state, again.reason) == refused(Reason.GONE)
    assert nothing_came_out()


def test_a_backup_from_before_the_opening_keeps_closing_time_and_links_while_the_survey_is_open(
    survey,
    tickets,
    store,
    session,
):
    Survey.objects.all().delete()
    session.refresh_from_db()
    again = open_survey(session=session, store=store, at=SOON)
    assert again.closes_at == survey.closes_at
    assert entry_for(tickets[0], at=SOON).door == Door.OPEN


def test_somebody_added_to_those_who_came_after_the_opening_stops_the_survey(survey, store, session):
    Survey.objects.all().delete()
    session.refresh_from_db()
    late = factories.participant(session.project)
    session.attendances.create(participant=late, recorded_at=NOW)
    again = open_survey(session=session, store=store, at=SOON)
    assert (again.state, again.reason) == refused(Reason.PEOPLE)


def test_a_lost_key_store_is_said_and_loses_only_what_was_open(survey, tickets, store):
    answer_all(tickets[:6])
    (store.folder / f"{survey.ref}.open").unlink()
    assert swept(store, at=SOON) == (SurveyState.OPEN, "")
    assert swept(store) == refused(Reason.NO_KEY)
    assert nothing_came_out()


def test_answers_that_wait_and_were_tampered_with_are_destroyed_and_the_next_survey_goes_on(
    survey,
    tickets,
    store,
    group,
):
    answer_all(tickets[:4])
    release_survey(survey=survey, store=store, at=CLOSED)
    PooledRow.objects.first().delete()
    later = factories.closed_session(survey.project, group, starts_at=CLOSED)
    second = open_survey(session=later, store=store, at=CLOSED + timedelta(days=1))
    for ticket in list(tickets_of(second, store).values())[:6]:
        answer(ticket=ticket, answers=said(4), at=second.opened_at)
    release_survey(survey=second, store=store, at=second.closes_at)
    states = dict(Survey.objects.values_list("pk", "state"))
    assert states == {survey.pk: SurveyState.DESTROYED, second.pk: SurveyState.RELEASED}
    assert {row.block == [str(second.pk)] for row in PublishedTable.objects.filter(survey=second)} == {True}


def test_what_was_refused_is_said_in_a_sentence(survey, tickets, store):
    Survey.objects.update(closes_at=SOON)
    sweep(store=store, at=SOON)
    assert Survey.objects.get().reason_words == SENTENCES[Reason.CHARTER]
