from django import forms
from django.utils.html import escape
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coprod.core.web.widgets import Chips
from projects.importing.columns import FIELD_NAMES, Field, holds_rows
from projects.importing.plans import Choice
from projects.importing.reading import read_file
from projects.importing.refusals import FileRefused
from projects.importing.tables import MAX_BYTES

NAMED_BY = {Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.CALLED}
NOT_NEEDED = _("We do not need this to work together, so we leave it out unless you say otherwise.")
EXAMPLES = 3
LONGEST_EXAMPLE = 60


def refusal_words(refused):
    """Write why a file cannot be read in the reader's language."""
    return gettext(refused.template) % refused.values


class UploadForm(forms.Form):
    """A file with a list of people; comes out as an Upload."""

    file = forms.FileField(
        label=_("Your list"),
        help_text=_("A .csv or .xlsx file with one row for each person, up to 5 MB."),
        widget=forms.FileInput({"accept": ".csv,.txt,.tsv,.xlsx"}),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file"), "invalid": _("Choose a file")},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        try:
            if file.size > MAX_BYTES:
                raise FileRefused("too_big", limit=str(MAX_BYTES // 1024 // 1024))
            self.upload = read_file(file.read())
            if not any(holds_rows(sheet) for sheet in self.upload.sheets):
                raise FileRefused("no_rows")
        except FileRefused as refused:
            raise forms.ValidationError(refusal_words(refused)) from None
        return file


class SheetForm(forms.Form):
    """Which sheet of a file to read."""

    sheet = forms.ChoiceField(label=_("Which sheet holds the people?"))

    def __init__(self, *args, upload, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sheet"].choices = [(sheet.name, sheet.name) for sheet in upload.sheets]


class ColumnsForm(forms.Form):
    """What each column holds: one question a column, with what stands in it as an example."""

    def __init__(self, *args, columns, rows, **kwargs):
        super().__init__(*args, **kwargs)
        for place, (name, field) in enumerate(zip(columns.names, columns.fields, strict=True)):
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=name or gettext("Column %(number)s") % {"number": place + 1},
                help_text=_examples(rows, place) if field is not Field.LEAVE else NOT_NEEDED,
                choices=[(choice.value, gettext(words)) for choice, words in FIELD_NAMES.items()],
                initial=field.value,
            )

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not NAMED_BY & set(cleaned.values()):
            raise forms.ValidationError(_("Say which column holds people’s names."))
        return cleaned

    @property
    def chosen(self):
        """One Field for each column, in order."""
        return [Field(self.cleaned_data[name]) for name in self.fields]


def _examples(rows, place):
    """What stands in a column, for a hint; escaped here, as hints may hold markup."""
    cells = (row.cells[place].strip() for row in rows if place < len(row.cells))
    found = list(dict.fromkeys(cell for cell in cells if cell))[:EXAMPLES]
    short = [cell if len(cell) <= LONGEST_EXAMPLE else f"{cell[:LONGEST_EXAMPLE]}…" for cell in found]
    if not short:
        return gettext("Always empty")
    return gettext("For example: %(examples)s") % {"examples": escape(" · ".join(short))}


class RowsForm(forms.Form):
    """What happens with each row of a page. With ``insist`` a row that only a person can judge must be answered."""

    def __init__(self, *args, lines, insist=False, **kwargs):
        super().__init__(*args, **kwargs)
        for line in lines:
            if line.row.choices:
                self.fields[name_of(line.row)] = _row_field(line, insist)

    @property
    def choices(self):
        """Row numbers and what was chosen for them."""
        given = {name.removeprefix("row_"): value for name, value in self.cleaned_data.items() if value}
        return {int(number): Choice(value) for number, value in given.items()}


def name_of(row):
    """Return the name of the question about a row."""
    return f"row_{row.number}"


def _row_field(line, insist):
    words = gettext("Choose what happens with row %(number)s") % {"number": line.row.number}
    return forms.ChoiceField(
        label=gettext("What happens with row %(number)s?") % {"number": line.row.number},
        choices=line.options,
        initial=line.choice.value if line.choice else None,
        required=insist and line.choice is None,
        widget=Chips({"data-label": "hidden"}),
        error_messages={"required": words},
    )
