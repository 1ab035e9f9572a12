import pytest

from projects.importing.columns import Field, field_for, guess_columns, holds_rows
from projects.importing.reading import read_file


def columns(text):
    return guess_columns(read_file(text.encode()).likely_sheet)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Full name", "name"),
        ("E-mail address", "email"),
        ("Home address", "address"),
        ("Contact number", "phone"),
        ("Surname", "last_name"),
        ("Forename(s)", "first_name"),
        ("What should we call you?", "called"),
        ("Do you have lived experience of using this service, or do you work in it?", "kind"),
        ("What would help you to take part? (choose all that apply)", "needs"),
        ("How would you like us to get in touch?", "channel"),
        ("Best way to reach", "channel"),
        ("I agree that you keep my details for this project", "consent"),
        ("Preferred language", "language"),
        ("Which format would you like?", "format"),
        ("Paid for their time?", "note"),
        ("Emergency contact number", "note"),
        ("I agree to photos", "note"),
        ("Bank account number", "leave"),
        ("NHS number", "leave"),
        ("Do you consent to us holding your data?", "consent"),
        ("May we keep your details?", "consent"),
        ("Happy for us to store their data", "consent"),
        ("Consent for filming", "note"),
        ("Can we contact you by e-mail?", "consent"),
        ("How can we contact you?", "channel"),
        ("Are you a service user, carer or professional?", "kind"),
        ("Do you need an interpreter?", "needs"),
        ("Support worker’s name", "note"),
        ("Favourite colour", None),
    ],
)
def test_a_column_name_or_question_is_read(name, field):
    assert field_for(name) == field


def test_contents_speak_where_names_do_not():
    found = columns("who they are,a,b,c,d,e\nMaya,maya@example.org,07700 900101,carer,letter,large print\n")
    assert found.fields[1:] == (Field.EMAIL, Field.PHONE, Field.KIND, Field.CHANNEL, Field.FORMAT)


def test_what_nothing_tells_is_kept_in_the_note():
    assert columns("name,colour\nMaya,green\n").fields == (Field.NAME, Field.NOTE)


def test_lines_above_the_column_names_are_passed_over():
    found = columns("People who came in March\n\nName,Email\nMaya,maya@example.org\n")
    assert (found.header, found.names) == (3, ("Name", "Email"))


def test_a_file_may_have_no_column_names():
    found = columns("Maya,maya@example.org\nBryn,bryn@example.org\n")
    assert (found.header, found.fields) == (None, (Field.NOTE, Field.EMAIL))


def test_names_that_nobody_knows_are_still_names():
    assert columns("Enw llawn\nMaya\n").header == 1


def test_empty_names_at_the_end_are_no_columns():
    assert columns("name,email,,\nMaya,m@example.org,,\n").names == ("name", "email")


def test_the_user_may_correct_the_guess():
    corrected = columns("name,colour\nMaya,green\n").corrected((Field.NOTE, Field.NAME))
    assert corrected.fields == (Field.NOTE, Field.NAME)


def test_a_correction_has_one_field_for_each_column():
    with pytest.raises(ValueError, match="one field for each column"):
        columns("name,colour\nMaya,green\n").corrected((Field.NAME,))


@pytest.mark.parametrize(
    ("text", "holds"), [("Name,Email\n", False), ("Name,Email\n,\n", False), ("Name\nMaya\n", True)]
)
def test_a_sheet_holds_rows_where_something_stands_below_the_names(text, holds):
    assert holds_rows(read_file(text.encode()).likely_sheet) is holds
