"""The worker dies inside its own process at each step of a release; the next sweep ends what was begun, once."""

from datetime import timedelta

import pytest

from feedback.ballotbox.keystore import KeyStore
from feedback.models.ballot import Ballot, PooledRow
from feedback.models.comment import PendingComment
from feedback.models.published import PublishedTable
from feedback.models.survey import Survey, SurveyState
from feedback.models.ticket import Ticket
from feedback.services import release
from feedback.services.opening import open_survey
from feedback.services.sending import tickets_of
from feedback.services.sweep import close_surveys
from tests import factories
from tests.feedback.answers import CLOSED, answer_all

pytestmark = pytest.mark.django_db

STEPS = [
    (KeyStore, "note_box"),
    (release, "publish"),
    (release, "lay_by"),
    (release, "_empty"),
    (release, "cancel_survey_mails"),
    (release, "record"),
    (KeyStore, "destroy"),
    (release, "drop_empty_pools"),
    (release, "leave_no_traces"),
]


class Killed(BaseException):
    """As if the power went."""


@pytest.fixture(params=["before", "after"])
def die(request, monkeypatch):
    """Return a function that kills the worker when it comes to a step: just before it, or when it is done."""

    def set_up(owner, name):
        real = getattr(owner, name)

        def deadly(*args, **kwargs):
            if request.param == "after":
                real(*args, **kwargs)
            monkeypatch.setattr(owner, name, real)
            raise Killed

        monkeypatch.setattr(owner, name, deadly)

    return set_up


def outcome():
    tables = PublishedTable.objects.exclude(band="").order_by("survey", "question", "group")
    return (
        list(Survey.objects.order_by("pk").values_list("state", flat=True)),
        [(row.survey_id, row.question, row.band, row.most, row.mean) for row in tables],
        sorted(PendingComment.objects.values_list("text", flat=True)),
        (Ticket.objects.count(), Ballot.objects.count(), PooledRow.objects.count()),
    )


@pytest.mark.parametrize(("owner", "name"), STEPS)
def test_a_release_that_was_interrupted_ends_as_if_it_had_not_been(survey, tickets, store, die, owner, name):
    answer_all(tickets)
    die(owner, name)
    with pytest.raises(Killed):
        close_surveys(store=store, at=CLOSED)
    close_surveys(store=store, at=CLOSED)
    states, tables, comments, rows = outcome()
    assert (states, len(tables), comments, rows) == (["released"], 6, [f"Good {n}" for n in range(8)], (0, 0, 0))
    assert (store.refs("open"), store.refs("pool")) == ([], [])


@pytest.mark.parametrize(("owner", "name"), STEPS)
def test_too_few_answers_wait_once_and_join_the_next_release_once(survey, tickets, store, group, die, owner, name):
    answer_all(tickets[:3])
    die(owner, name)
    with pytest.raises(Killed):
        close_surveys(store=store, at=CLOSED)
    close_surveys(store=store, at=CLOSED)
    assert outcome() == ([SurveyState.WAITING], [], [], (0, 0, 12))
    second = next_survey(survey, group, store)
    die(owner, name)
    with pytest.raises(Killed):
        close_surveys(store=store, at=second.closes_at + timedelta(minutes=1))
    close_surveys(store=store, at=second.closes_at + timedelta(minutes=1))
    states, tables, comments, rows = outcome()
    assert (states, {band for _, _, band, _, _ in tables}, rows) == (["released"] * 2, {"5-9"}, (0, 0, 0))
    assert comments == sorted([f"Good {n}" for n in range(3)] * 2)
    assert (store.refs("open"), store.refs("pool")) == ([], [])


def next_survey(survey, group, store):
    later = factories.closed_session(survey.project, group, starts_at=CLOSED)
    second = open_survey(session=later, store=store, at=CLOSED + timedelta(days=1))
    answer_all(list(tickets_of(second, store).values())[3:6], at=second.opened_at)
    return second
