"""What a database keeps of deleted rows until it is told to let go."""

from django.db import OperationalError, connection

from feedback.models.ballot import Ballot, PooledRow
from feedback.models.comment import PendingComment
from feedback.models.ticket import Ticket

WAIT_FOR_TABLE = "5s"
WAIT_FOR_READER = 500  # milliseconds: while it waits, nobody else can write


def leave_no_traces() -> bool:
    """Take away what the files still hold of deleted tickets, ballots and comments; False where the database is busy.

    PostgreSQL writes the tables anew (a plain VACUUM leaves words readable on a page that others still stand on);
    SQLite, which wipes as it deletes, empties its write-ahead log. Inside a transaction neither can: nothing is done.
    """
    if connection.in_atomic_block:
        return True
    with connection.cursor() as cursor:
        return _checkpointed(cursor) if connection.vendor == "sqlite" else _written_anew(cursor)


def _checkpointed(cursor) -> bool:
    cursor.execute("PRAGMA busy_timeout")
    (before,) = cursor.fetchone()
    cursor.execute(f"PRAGMA busy_timeout = {WAIT_FOR_READER}")
    try:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, *_ = cursor.fetchone()
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {before}")
    return not busy


def _written_anew(cursor) -> bool:
    cursor.execute(f"SET lock_timeout = '{WAIT_FOR_TABLE}'")
    try:
        for model in (Ticket, Ballot, PooledRow, PendingComment):
            cursor.execute(f"VACUUM FULL {connection.ops.quote_name(model._meta.db_table)}")
    except OperationalError:
        return False
    finally:
        cursor.execute("RESET lock_timeout")
    return True
