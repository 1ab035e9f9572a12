"""The ledger, read: for the next release, and as the tables that screen, report and files show. Nothing is computed."""

from feedback.disclosure.data import Nothing, Published, Table
from feedback.models.published import PublishedTable
from feedback.models.survey import Survey, SurveyState


def ledger(project) -> list[Published]:
    """Everything published before in this project, for ``disclosure.decide``."""
    rows = PublishedTable.objects.filter(survey__project=project)
    return [Published(tuple(row.block), _line(row)) for row in rows]


def published_tables(project, *, question="", latest=None) -> list[PublishedTable]:
    """The rows with a result, oldest release first; of one question, and of the ``latest`` releases alone, if told.

    What people outside the group said is not among them: it is not the group's own voice.
    """
    releases = Survey.objects.filter(
        project=project, state=SurveyState.RELEASED, session__isnull=False, tables__isnull=False
    )
    chosen = list(releases.distinct().order_by("-settled_at", "-pk").values_list("pk", flat=True)[:latest])
    rows = PublishedTable.objects.filter(survey__in=chosen).exclude(band="").select_related("survey__session")
    rows = rows.filter(question=question) if question else rows
    return list(rows.order_by("published_at", "survey_id", "id"))


def as_table(row: PublishedTable) -> Table:
    """A row with a result as disclosure control made it; ``.centre`` gives the one number that the spectrum reads."""
    shares = tuple(row.shares) if row.shares else None
    return Table(
        row.question, row.group, row.band, row.rule, row.bound, row.mean, shares, row.most, row.lean or None
    )  # fmt: skip


def _line(row: PublishedTable) -> Table | Nothing:
    return as_table(row) if row.band else Nothing(row.question, row.group, row.rule)
