import pytest

from projects.importing.matching import Known
from projects.importing.plans import Choice, Outcome
from tests.projects.importing.samples import codes, planned

AMARA = Known("Amara Okafor", "amara@example.org", "07700 900103", id="7")


def outcome(row, known=AMARA):
    found = planned(f"name,email,phone\n{row}\n", [known])[2]
    return found.outcome, codes(found)[-1] if found.remarks else "", found.chosen


@pytest.mark.parametrize(
    ("row", "outcome_", "code", "chosen"),
    [
        ("Amara Okafor,AMARA@example.org,", Outcome.HERE, "same_email", Choice.JOIN),
        ("Amara,amara@example.org,", Outcome.HERE, "same_email", Choice.JOIN),
        ("Amara Okafor,,+44 7700 900103", Outcome.HERE, "same_phone", Choice.JOIN),
        ('"Okafor, Amara",,', Outcome.HERE, "same_name", Choice.JOIN),
        ("Chidi Okafor,amara@example.org,", Outcome.LOOK, "email_other_name", None),
        ("Chidi Okafor,chidi@example.org,07700 900103", Outcome.LOOK, "phone_other_name", None),
        ("Amara Okafor,other@example.org,", Outcome.LOOK, "name_other_contact", None),
        ("Amara Okafor,,07700 900199", Outcome.LOOK, "name_other_contact", None),
        ("Chidi Okafor,chidi@example.org,", Outcome.NEW, "", Choice.ADD),
    ],
)
def test_somebody_the_organisation_knows_is_recognised(row, outcome_, code, chosen):
    assert outcome(row) == (outcome_, code, chosen)


def test_one_word_is_not_enough_to_be_the_same_person():
    assert outcome("Maya,,", Known("Maya", id="8"))[0] == Outcome.LOOK


def test_a_sure_match_comes_before_a_doubtful_one():
    rows = planned("name,email\nChidi Okafor,amara@example.org\n", [AMARA, Known("Chidi Okafor", id="9")])
    assert (rows[2].outcome, rows[2].known.id) == (Outcome.HERE, "9")


def test_an_earlier_row_of_the_file_is_recognised_by_its_number():
    rows = planned("name,email\nMaya Lee,m@example.org\nMaya Lee,m@example.org\nMaya Lee,m@example.org\n")
    assert [(row.outcome, row.known and row.known.row) for row in rows.values()] == [
        (Outcome.NEW, None),
        (Outcome.HERE, 2),
        (Outcome.HERE, 2),
    ]
