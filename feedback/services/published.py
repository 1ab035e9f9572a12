"""What a release publishes, written down once. Both functions run inside the transaction of the release."""

from dataclasses import fields

from feedback.disclosure.data import Nothing, Outcome, Table
from feedback.disclosure.rules import DESTROYED
from feedback.models.comment import PendingComment
from feedback.models.published import PublishedTable, Scope

TABLE_FIELDS = [field.name for field in fields(Table)]


def publish(*, survey, outcome: Outcome, block: tuple[str, ...], at):
    """Write what ``decide`` made of a box: its tables, why there are no more, and the comments to be gone through.

    ``block`` holds the ids of the surveys covered, as text; the last is ``survey``.
    """
    rows = [_table_row(table) for table in outcome.tables] + [_nothing_row(nothing) for nothing in outcome.nothings]
    PublishedTable.objects.bulk_create(
        PublishedTable(survey=survey, block=list(block), published_at=at, **row) for row in rows
    )
    PendingComment.objects.bulk_create(
        PendingComment(survey=survey, question=remark.question, text=remark.text, set_aside_at=at)
        for remark in outcome.remarks
    )


def record_destroyed(*, survey, at):
    """Write that the answers to ``survey`` were destroyed unread, because nothing followed. Safe to run twice."""
    PublishedTable.objects.get_or_create(
        survey=survey,
        question="",
        group=Scope.WHOLE,
        rule=DESTROYED.id,
        defaults={"block": [str(survey.pk)], "published_at": at},
    )


def _table_row(table: Table) -> dict:
    row = {name: getattr(table, name) for name in TABLE_FIELDS}
    return row | {"shares": table.shares and list(table.shares), "lean": table.lean or ""}


def _nothing_row(nothing: Nothing) -> dict:
    return {"question": nothing.question, "group": nothing.group, "rule": nothing.rule}
