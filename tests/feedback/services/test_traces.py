import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from feedback.services.release import release_survey
from feedback.services.sweep import close_surveys
from feedback.services.traces import leave_no_traces
from tests.feedback.answers import CLOSED

VACUUMED = ["feedback_ticket", "feedback_ballot", "feedback_pooledrow"]


def told():
    with CaptureQueriesContext(connection) as captured:
        leave_no_traces()
    return [query["sql"] for query in captured.captured_queries]


@pytest.mark.django_db(transaction=True)
def test_the_database_is_told_to_let_go_of_what_was_deleted():
    on = {"postgresql": [f'VACUUM "{table}"' for table in VACUUMED], "sqlite": ["PRAGMA wal_checkpoint(TRUNCATE)"]}
    assert told() == on[connection.vendor]


@pytest.mark.django_db
def test_inside_a_transaction_it_can_not():
    assert told() == []


@pytest.mark.django_db
def test_a_log_that_was_busy_is_emptied_at_the_next_sweep(survey, tickets, store, monkeypatch):
    monkeypatch.setattr("feedback.services.release.leave_no_traces", lambda: False)
    release_survey(survey=survey, store=store, at=CLOSED)
    assert store.unsettled() == [survey.ref]
    monkeypatch.undo()
    close_surveys(store=store, at=CLOSED)
    assert store.unsettled() == []
