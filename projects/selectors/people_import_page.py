"""What the pages of an import show."""

from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from coprod.core.organisations.choices import Channel, Format
from projects.importing.plans import OUTCOME_NAMES, Choice, Outcome, PlannedRow
from projects.importing.words import word_table
from projects.models import ImportBatch, Kind
from projects.selectors.people_import import choice_of, columns_of, plan_of

A_PAGE = 50
TONES = {Outcome.NEW: "green", Outcome.HERE: "purple", Outcome.LOOK: "amber", Outcome.LEFT_OUT: "grey"}
FIRST = {Outcome.LOOK: 0, Outcome.HERE: 1, Outcome.NEW: 2, Outcome.LEFT_OUT: 3}


@dataclass
class Line:
    """One row as the screen shows it. ``choice`` is None where only the user can say."""

    row: PlannedRow
    names: tuple
    choice: Choice | None
    is_here: bool
    field: object = None

    @property
    def title(self):
        return self.row.draft.name or self.row.draft.email or (_("no name") if self.cells else _("blank"))

    @property
    def in_file(self):
        return _("Row %(number)s as it stands in the file") % {"number": self.row.number}

    @property
    def outcome(self):
        return _(OUTCOME_NAMES[self.row.outcome])

    @property
    def tone(self):
        return TONES[self.row.outcome]

    @property
    def reasons(self):
        return [_(said.template) % dict(said.values) for said in self.row.remarks]

    @property
    def cells(self):
        """Pairs of column name and text, as they stand in the file."""
        names = [*self.names, *[""] * len(self.row.cells)]
        return [(name or _("No name"), text) for name, text in zip(names, self.row.cells, strict=False) if text.strip()]

    @property
    def options(self):
        return [(choice.value, self._words(choice)) for choice in self.row.choices]

    def _words(self, choice):
        if choice is Choice.JOIN:
            return self._join_words()
        return _("Add as a new person") if choice is Choice.ADD else _("Leave out")

    def _join_words(self):
        known = self.row.known
        words = _("Same as row %(row)s: add to their note") if known.row else _("Same person: bring %(who)s in")
        if self.is_here:
            words = _("Same person: add to the note of %(who)s")
        return words % {"who": known.label, "row": known.row}

    @property
    def channel(self):
        return Channel(self.row.draft.channel).label if self.row.draft.channel else ""

    @property
    def format(self):
        return Format(self.row.draft.formats[0]).label if self.row.draft.formats else ""

    @property
    def kind(self):
        return self.row.draft.kind.value if self.row.draft.kind else Kind.NOT_SAID.value


class Preview:
    """The plan of a batch, a page at a time: what needs somebody comes first."""

    def __init__(self, batch, user, page=1, show=""):
        self.batch, self.number, self.show = batch, page, show
        self.plan = plan_of(batch, user)

    @cached_property
    def page(self):
        wanted = [row for row in self.plan.rows if not self.show or row.outcome == self.show]
        rows = sorted(wanted, key=lambda row: (choice_of(self.batch, row) is not None, FIRST[row.outcome], row.number))
        return Paginator(rows, A_PAGE).get_page(self.number)

    @cached_property
    def lines(self):
        here = set(map(str, self.batch.project.participants.values_list("person_id", flat=True)))
        names = columns_of(self.batch).names
        return [
            Line(row, names, choice_of(self.batch, row), bool(row.known and row.known.id in here)) for row in self.page
        ]

    @property
    def counts(self):
        """Each outcome with its name, its number of rows, and whether it is the one shown."""
        return [(code, _(name), self.plan.counts[code], code == self.show) for code, name in OUTCOME_NAMES.items()]

    @property
    def undecided(self):
        """How many rows only a person can judge."""
        return sum(choice_of(self.batch, row) is None for row in self.plan.rows)

    @property
    def coming(self):
        """How many people will be added as things stand."""
        return sum(choice_of(self.batch, row) is Choice.ADD for row in self.plan.rows)


def kind_words():
    """Return how words are read as kinds of experience: pairs of a kind and its words, from the table itself."""
    table = word_table("kinds")
    return [(Kind(kind).label, ", ".join(table[kind])) for kind in (Kind.LIVED, Kind.LEARNT, Kind.BOTH)]


def lists_on_their_way(project, at):
    """Return a project's batches that are not destroyed yet, the newest first: waiting ones and imported ones."""
    batches = list(ImportBatch.objects.filter(project=project).kept(at).defer("content").select_related("uploaded_by"))
    waiting = [batch for batch in batches if not batch.imported_at]
    return {"waiting": waiting, "imported": [batch for batch in batches if batch.imported_at]}
