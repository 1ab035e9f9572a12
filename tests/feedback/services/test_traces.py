from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from feedback.models.comment import PendingComment
from feedback.services import traces
from feedback.services.release import release_survey
from feedback.services.sweep import close_surveys
from feedback.services.traces import leave_no_traces
from tests.feedback.answers import CLOSED

VACUUMED = ["feedback_ticket", "feedback_ballot", "feedback_pooledrow", "feedback_pendingcomment"]


def told():
    with CaptureQueriesContext(connection) as captured:
        leave_no_traces()
    return [query["sql"] for query in captured.captured_queries]


def waits():
    """How long SQLite waits for somebody else, in milliseconds."""
    if connection.vendor != "sqlite":
        return None
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        return cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
def test_the_database_is_told_to_let_go_of_what_was_deleted():
    anew = [f'VACUUM FULL "{table}"' for table in VACUUMED]
    on = {
        "postgresql": ["SET lock_timeout = '5s'", *anew, "RESET lock_timeout"],
        "sqlite": [
            "PRAGMA busy_timeout",
            "PRAGMA busy_timeout = 500",
            "PRAGMA wal_checkpoint(TRUNCATE)",
            f"PRAGMA busy_timeout = {waits()}",
        ],
    }
    assert told() == on[connection.vendor]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite wipes as it deletes")
def test_no_word_of_a_deleted_comment_is_left_in_the_file(survey):
    for number in range(8):
        PendingComment.objects.create(
            survey=survey, question="good", text=f"secret-word-{number}" * 3, set_aside_at=CLOSED
        )
    PendingComment.objects.filter(text__contains="word-1").delete()
    assert leave_no_traces()
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("SELECT current_setting('data_directory'), pg_relation_filepath('feedback_pendingcomment')")
        held = Path(*cursor.fetchone()).read_bytes()
    assert (b"secret-word-1" in held, b"secret-word-2" in held) == (False, True)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no such lock")
def test_a_table_that_somebody_holds_is_not_waited_for_long(monkeypatch):
    monkeypatch.setattr(traces, "WAIT_FOR_TABLE", "50ms")
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute("LOCK TABLE feedback_ticket IN ACCESS SHARE MODE")
    assert not leave_no_traces()
    other.close()
    assert leave_no_traces()


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
