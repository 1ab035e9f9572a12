import pytest

from projects.importing import separated
from projects.importing.refusals import FileRefused
from projects.importing.separated import guess_separator, read_separated


def cells(text):
    return [list(row.cells) for row in read_separated(text)]


def test_a_quoted_cell_keeps_separators_line_ends_and_doubled_quotes():
    assert cells('a,b\n"1, ""one""\nline",2\n') == [["a", "b"], ['1, "one"\nline', "2"]]


def test_a_quotation_mark_inside_a_cell_is_a_letter():
    assert cells('a,b\n6" pipe,2') == [["a", "b"], ['6" pipe', "2"]]


def test_the_separator_that_divides_every_line_alike_is_taken():
    found = [guess_separator(text) for text in ("a;b,c\n1;2", "a\tb\n1,0\t2", "a|b\n1|2", "a,b\n1,2", "alone\n", "")]
    assert found == [";", "\t", "|", ",", ",", ","]


def test_a_first_line_may_say_the_separator():
    rows = read_separated("sep=|\na|b;c;d\n")
    assert [(row.number, row.cells) for row in rows] == [(2, ("a", "b;c;d"))]


def test_rows_are_numbered_by_their_first_line_in_the_file():
    assert [row.number for row in read_separated('a\r\n"1\r\n2"\r\n\r\n3')] == [1, 2, 4, 5]


def test_an_unclosed_quotation_mark_takes_no_other_row_with_it():
    rows = read_separated('a,b\n"open,1\ntwo,2\n')
    assert [row.cells for row in rows] == [("a", "b"), ('"open', "1"), ("two", "2")]
    assert [[said.code for said in row.remarks] for row in rows] == [[], ["unclosed_quote"], []]


def test_a_quotation_mark_that_only_another_row_closes_is_unclosed():
    rows = read_separated('a,b\n"open,1\n"two" again,2\n')
    assert [row.cells for row in rows] == [("a", "b"), ('"open', "1"), ("two again", "2")]


def test_a_cell_that_goes_on_after_its_closing_mark_keeps_the_rest():
    assert cells('"a" b,c') == [["a b", "c"]]


def test_characters_that_cannot_be_shown_are_taken_out_and_said():
    (row,) = read_separated("a\x00b,\x07c")
    assert (row.cells, [said.code for said in row.remarks]) == (("ab", "c"), ["odd_characters"])


def test_five_thousand_open_quotes_take_no_time():
    assert len(read_separated('"a,b\n' * 5_000)) == 5_000


@pytest.mark.parametrize(("text", "code"), [("," * 40 + "\n", "too_many_columns"), ("a,b\n" * 20, "too_many_rows")])
def test_reading_stops_where_there_is_too_much(text, code, monkeypatch):
    monkeypatch.setattr(separated, "_MOST_CELLS", 30)
    with pytest.raises(FileRefused) as refused:
        read_separated(text)
    assert refused.value.code == code


@pytest.mark.no_cover  # counting lines makes millions of them four times as slow
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'"a\n' * 1_000_000, "too_many_rows"),
        (b"\n" * 2_000_000 + b"Maya\n", "too_many_rows"),
        (b"," * 2_000_000, "too_many_columns"),
        ((b"," * 1999 + b"\n") * 1000, "too_many_rows"),
    ],
)
def test_what_nobody_can_have_typed_is_not_read_to_its_end(data, code):
    with pytest.raises(FileRefused) as caught:
        read_separated(data.decode())
    assert caught.value.code == code
