import pytest

from projects.importing.columns import guess_columns
from projects.importing.plans import Choice, Outcome, make_plan
from projects.importing.reading import read_file
from projects.importing.refusals import FileRefused
from tests.projects.importing.samples import codes, planned


def test_who_did_not_agree_is_left_out_and_who_did_not_answer_is_asked_about():
    rows = planned(
        "name,email,I agree\nA,a@example.org,Yes\nB,b@example.org,No\nC,c@example.org,\nD,d@example.org,hm\n"
    )
    assert [(row.outcome, row.chosen) for row in rows.values()] == [
        (Outcome.NEW, Choice.ADD),
        (Outcome.LEFT_OUT, Choice.SKIP),
        (Outcome.LOOK, None),
        (Outcome.LOOK, None),
    ]


@pytest.mark.parametrize("row", ["TOTAL,12", "Total:,=SUM(B2:B9)", "Grand total,1,234.50%"])
def test_a_total_is_no_person(row):
    assert planned(f"name,email\n{row}\n")[2].outcome == Outcome.LEFT_OUT


def test_somebody_called_total_is_a_person():
    assert planned("name,email\nTotal,total@example.org\n")[2].outcome == Outcome.NEW


def test_left_out_rows_offer_no_choice():
    row = planned("name,email\n,\nA,a@example.org\n")[2]
    assert (row.outcome, codes(row), row.choices) == (Outcome.LEFT_OUT, ["blank"], ())


def test_a_row_that_may_be_somebody_offers_all_three_choices():
    rows = planned("name,email\nA B,a@example.org\nC D,a@example.org\n")
    assert (rows[2].choices, rows[3].choices) == (
        (Choice.ADD, Choice.SKIP),
        (Choice.ADD, Choice.JOIN, Choice.SKIP),
    )


def test_a_cell_of_a_whole_essay_is_pointed_out():
    assert codes(planned(f"name,email,notes\nA,a@example.org,{'x' * 5001}\n")[2]) == ["long_cell"]


def test_what_stands_above_the_column_names_is_kept_apart():
    sheet = read_file(b"Our people\nname,email\nA,a@example.org\n").likely_sheet
    assert [row.cells for row in make_plan(sheet, guess_columns(sheet)).above] == [("Our people",)]


def test_every_outcome_is_counted():
    sheet = read_file(b"name,email\nA,a@example.org\nTOTAL,1\n").likely_sheet
    assert make_plan(sheet, guess_columns(sheet)).counts == {
        Outcome.NEW: 1,
        Outcome.HERE: 0,
        Outcome.LOOK: 0,
        Outcome.LEFT_OUT: 1,
    }


def test_column_names_alone_are_no_list():
    sheet = read_file(b"name,email\n").likely_sheet
    with pytest.raises(FileRefused) as caught:
        make_plan(sheet, guess_columns(sheet))
    assert caught.value.code == "no_rows"
