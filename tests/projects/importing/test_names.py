import pytest

from projects.importing.names import Name, are_alike, name_key, read_name
from projects.importing.remarks import remark


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("  Amara   Okafor", Name("Amara Okafor")),
        ("O'Brien, Kathleen", Name("Kathleen O'Brien", "", (remark("surname_first"),))),
        ("Mrs. P. Ahmed", Name("P. Ahmed", "Mrs.", (remark("title_in_note"),))),
        ("Ahmed, Mrs P.", Name("P. Ahmed", "Mrs", (remark("surname_first"), remark("title_in_note")))),
        ("Mr Sahota", Name("Mr Sahota")),
        ("Anne Lee, MBE", Name("Anne Lee, MBE")),
        ("Lee, Park, Kim", Name("Lee, Park, Kim")),
        ("Chris / Chrissie Doyle", Name("Chris / Chrissie Doyle", "", (remark("two_names"),))),
        ('"Unclosed quote', Name("Unclosed quote")),
        ("n/a", Name("")),
        ("Gwen", Name("Gwen")),
    ],
)
def test_a_name_is_read(cell, name):
    assert read_name(cell) == name


def test_order_title_accents_and_case_do_not_make_another_name():
    assert name_key("Dr Siân LLYWELYN") == name_key("llywelyn, sian") == ("llywelyn", "sian")


def test_names_are_alike_where_one_says_less():
    pairs = [("Amara", "Amara Okafor"), ("", "Amara"), ("Amara Okafor", "Chidi Okafor")]
    assert [are_alike(*pair) for pair in pairs] == [True, True, False]
