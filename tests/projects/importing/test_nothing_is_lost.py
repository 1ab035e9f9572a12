"""Whatever a file holds: each cell's text is in the plan, and each word of it in what would be kept of the person."""

import csv
import io
import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from projects.importing.cells import without_controls
from projects.importing.columns import Columns, Field
from projects.importing.plans import Outcome, make_plan
from projects.importing.reading import read_file
from projects.importing.refusals import FileRefused
from projects.importing.tables import Row, Sheet
from projects.importing.words import is_nothing, look_up

PHRASES = st.sampled_from(
    [
        *("", " ", "Maya", "O'Brien, Kathleen", "Mrs. P. Ahmed", "Chris / Chrissie Doyle", "n/a", "TOTAL", "12"),
        *("a@example.org", "a@example.org; b@example.org", "p.ahmed@example", "Maya <m@example.org>", "no email"),
        *("07700 900101", "+44 7700 900102 or 07700 900103", "Daughter: 07700 900105", "7700900101"),
        *("lived", "Both (carer + nurse)", "carer, lion tamer", "Prefer not to say", "staff"),
        *(
            "Large print; Welsh if possible",
            "none",
            "Easy Read, no mornings",
            "Polish",
            "braille",
            "text",
            "phone or text",
        ),
        *("yes", "maybe", '=HYPERLINK("http://example.org","see note")', "they/them", "x" * 300),
    ]
)
TEXT = st.one_of(PHRASES, st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), max_size=30))
PLACES = [field for field in Field if field is not Field.LEAVE]
TABLES_OF_ANSWERS = {Field.FORMAT: "formats", Field.LANGUAGE: "languages"}
CODED = {Field.KIND: "plain_kinds", Field.CHANNEL: "channels", Field.CONSENT: "answers"}


def words(text):
    """Its words, without digits' spacing: numbers are rewritten as they are dialled."""
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


def letters(text):
    return [letter for letter in unicodedata.normalize("NFD", text) if letter.isalpha()]


def kept(draft):
    return "\n".join([draft.name, draft.called, draft.email, draft.phone, draft.address, *draft.needs, draft.note])


@st.composite
def sheets(draw):
    fields = tuple(draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=6)))
    names = tuple(f"Column {field.value}" for field in fields)
    width = st.integers(min_value=0, max_value=len(fields) + 2)
    rows = draw(
        st.lists(width.flatmap(lambda size: st.lists(TEXT, min_size=size, max_size=size)), min_size=1, max_size=8)
    )
    numbered = (Row(number, tuple(map(without_controls, cells))) for number, cells in enumerate(rows, 2))
    return Sheet("", tuple(numbered)), Columns(1, names, fields)


@given(sheets())
def test_every_word_of_every_cell_is_in_the_draft_or_is_a_code_of_the_word_lists(drawn):
    sheet, columns = drawn
    try:
        plan = make_plan(sheet, columns)
    except FileRefused:
        return
    for row in plan.rows:
        for index, cell in enumerate(row.cells):
            field = columns.fields[index] if index < len(columns.fields) else None
            assert words(without_codes(field, cell.strip())) <= words(kept(row.draft)), (field, cell, row.draft)


def without_codes(field, cell):
    """What of a cell is not in its field's word list (a choice holds that, not a text) and says more than nothing."""
    if field in TABLES_OF_ANSWERS:
        parts = re.split(r"[;,\n]", cell)
        return " ".join(part for part in parts if not is_nothing(part) and not look_up(TABLES_OF_ANSWERS[field], part))
    coded = field in CODED and look_up(CODED[field], cell)
    return "" if is_nothing(cell) or coded else cell


@given(st.lists(st.lists(TEXT, min_size=1, max_size=5), min_size=1, max_size=8), st.sampled_from(",;\t"))
def test_every_cell_of_a_file_is_in_the_plan_as_it_stands(rows, separator):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([["name", "email", *"abc"], *rows])
    sheet = read_file(out.getvalue().encode()).likely_sheet
    columns = Columns(1, tuple(sheet.rows[0].cells), (Field.NAME, Field.EMAIL, Field.NOTE, Field.NOTE, Field.NOTE))
    try:
        plan = make_plan(sheet, columns)
    except FileRefused:
        assert not any(cell.strip() for row in rows for cell in row)
        return
    assert [list(row.cells) for row in plan.rows] == [[without_controls(cell) for cell in row] for row in rows]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    try:
        read_file(data)
    except FileRefused as refused:
        assert str(refused)


@given(st.text(max_size=200))
def test_any_text_is_read_with_all_its_letters(text):
    try:
        upload = read_file(text.encode())
    except FileRefused:
        return
    found = "".join(cell for row in upload.sheets[0].rows for cell in row.cells)
    assert letters(found) == letters(text)


def test_left_out_rows_stand_in_the_plan_with_their_cells():
    sheet = Sheet("", (Row(2, ("TOTAL", "12")),))
    plan = make_plan(sheet, Columns(1, ("name", "email"), (Field.NAME, Field.EMAIL)))
    assert [(row.outcome, row.cells) for row in plan.rows] == [(Outcome.LEFT_OUT, ("TOTAL", "12"))]
