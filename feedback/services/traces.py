"""What a database keeps of deleted rows until it is told to let go."""

from django.db import connection

from feedback.models.ballot import Ballot, PooledRow
from feedback.models.ticket import Ticket


def leave_no_traces() -> bool:
    """Reclaim the room of deleted tickets and ballots, and empty the write-ahead log of SQLite; False where it is busy.

    Does nothing inside a transaction, where neither database can. The rows were sealed with a key that is destroyed:
    this takes away even what nobody can read.
    """
    if connection.in_atomic_block:
        return True
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, *_ = cursor.fetchone()
            return not busy
        for model in (Ticket, Ballot, PooledRow):
            cursor.execute(f"VACUUM {connection.ops.quote_name(model._meta.db_table)}")
        return True
