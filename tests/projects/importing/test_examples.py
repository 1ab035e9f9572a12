"""The four files as users have them, from bytes to plan."""

from projects.importing.plans import Outcome
from tests.projects.importing.samples import codes, example, planned

NEW, HERE, LOOK, OUT = Outcome.NEW, Outcome.HERE, Outcome.LOOK, Outcome.LEFT_OUT


def outcomes(rows):
    return [row.outcome for row in rows.values()]


def drafts(rows, *names):
    return [tuple(getattr(row.draft, name) for name in names) for row in rows.values()]


def test_the_spreadsheet_kept_by_hand():
    rows = planned(example("people-spreadsheet-semicolon-bom.csv"))
    assert outcomes(rows) == [NEW, NEW, NEW, NEW, HERE, NEW, LOOK, NEW, NEW, LOOK, OUT, NEW, NEW, OUT]
    assert drafts(rows, "name", "email", "kind")[:10] == [
        ("Siân Llywelyn", "sian.llywelyn@example.org", "lived"),
        ("Kathleen O'Brien", "kath.obrien@example.org", "lived"),
        ("Józef Wiśniewski", "jozef@example.org", "lived"),
        ("Amara Okafor", "amara@example.org", "both"),
        ("Amara Okafor", "amara@example.org", "both"),
        ("Derek Pugh", "", "lived"),
        ("P. Ahmed", "", "lived"),
        ("Tom Whitaker", "tom.whitaker@example.gov.uk", "learnt"),
        ("Li Wei", "li.wei@example.nhs.uk", "learnt"),
        ("Chris / Chrissie Doyle", "chris@example.org", "lived"),
    ]


def test_its_formula_is_text_its_bad_address_and_second_address_are_notes():
    rows = planned(example("people-spreadsheet-semicolon-bom.csv"))
    assert '=HYPERLINK("http://example.org","see note")' in rows[13].draft.note
    assert "E-mail address: p.ahmed@example" in rows[8].draft.note
    assert "E-mail address: chrissie@example.org" in rows[11].draft.note


def test_its_silent_row_has_no_kind():
    row = planned(example("people-spreadsheet-semicolon-bom.csv"))[14]
    assert (row.draft.name, row.draft.kind, row.draft.formats) == ("Gwen", None, ("large_print",))


def test_the_export_of_a_form():
    rows = planned(example("people-form-export.xlsx"))
    assert outcomes(rows) == [NEW, NEW, NEW, OUT, NEW]
    assert drafts(rows, "name", "called", "email", "kind", "channel") == [
        ("Maya", "", "", "lived", "text"),
        ("Bryn Parry", "Bryn", "bryn@example.org", "learnt", "email"),
        ("Mr Sahota", "", "", "both", "letter"),
        ("Eluned Price", "Eluned", "eluned@example.org", "lived", "email"),
        ("Faith Mensah", "Faith", "faith@example.org", None, "email"),
    ]
    assert codes(rows[5]) == ["not_agreed"]
    assert rows[2].draft.needs == ("Easy Read", "Breaks")


def test_the_older_encoding():
    rows = planned(example("people-windows-1252.csv"))
    assert drafts(rows, "name", "kind") == [
        ("Zoë Müller-Hughes", "lived"),
        ("Renée Côté", "learnt"),
        ("Niamh Ó Súilleabháin", "both"),
    ]


def test_the_broken_file_says_of_each_row_what_is_broken():
    rows = planned(example("people-broken.csv"))
    assert {number: codes(row) for number, row in rows.items()} == {
        2: ["unclosed_quote"],
        3: ["missing_cells"],
        4: ["extra_cells"],
        5: ["odd_characters"],
    }
    assert drafts(rows, "name", "email", "note") == [
        ("Unclosed quote", "one@example.org", ""),
        ("Two", "two@example.org", ""),
        ("Three", "three@example.org", "extra\ncells"),
        ("Four", "four@example.org", ""),
    ]
