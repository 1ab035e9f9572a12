"""One at a time, for what two people may do in the same moment."""


def one_at_a_time(row):
    """Let one transaction alone go on with this row; another one waits here until the first is committed.

    To be called inside a transaction, before anything is read that the decision hangs on. Rows that only point at
    this one can still be written. (SQLite has one writer at a time anyway.)
    """
    list(type(row).objects.select_for_update(no_key=True).filter(pk=row.pk).values_list("pk"))
