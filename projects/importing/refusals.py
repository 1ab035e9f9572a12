"""Why a whole file cannot be read, and what to do instead."""

from projects.importing.remarks import gettext_noop

SENTENCES = {
    "empty": gettext_noop("The file is empty. Choose a file with one row for each person."),
    "too_big": gettext_noop("The file is larger than %(limit)s MB. Take out pictures or split it into smaller files."),
    "too_many_rows": gettext_noop("The file has more than %(limit)s rows. Split it into smaller files."),
    "too_many_columns": gettext_noop("The file has more than %(limit)s columns. Take out the columns you do not need."),
    "unpacks_too_big": gettext_noop("The file is too large once unpacked. Copy the rows you need into a new file."),
    "locked": gettext_noop("The file is locked with a password. Save a copy without a password."),
    "old_excel": gettext_noop("This is an older kind of spreadsheet. Open it and save it as .xlsx or .csv."),
    "open_document": gettext_noop("This is an OpenDocument file. Open it and save it as .xlsx or .csv."),
    "damaged": gettext_noop("The spreadsheet is damaged and cannot be read. Save it again as .xlsx or .csv."),
    "wrong_type": gettext_noop("This is not a list of people that we can read. Choose a .csv or .xlsx file."),
    "no_rows": gettext_noop("We found no rows below the column names. Check that this is the right file or sheet."),
    "no_such_sheet": gettext_noop("That sheet is not in the file. Choose another."),
}


class FileRefused(Exception):
    """The file as a whole cannot be read. `code` is a key of SENTENCES, `values` its gaps."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(SENTENCES[code] % values)
        self.code = code
        self.values = values
        self.template = SENTENCES[code]
