import pytest

from projects.importing.kinds import is_silent, read_kind


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("Lived experience", "lived"),
        ("Lived exp.", "lived"),
        ("Service user", "lived"),
        ("carer", "lived"),
        ("expert by experience", "lived"),
        ("I have lived experience", "lived"),
        ("Professional", "learnt"),
        ("staff", "learnt"),
        ("I work in it", "learnt"),
        ("Both", "both"),
        ("carer + nurse", "both"),
        ("Both (carer + nurse)", "both"),
        ("patient; carer", "lived"),
        ("Prefer not to say", None),
        ("no lived experience", None),
        ("carer, lion tamer", None),
        ("maybe", None),
        ("()", None),
    ],
)
def test_a_kind_is_read_only_where_the_words_are_known(cell, kind):
    assert read_kind(cell) == kind


@pytest.mark.parametrize(
    ("question", "cell", "kind"),
    [
        ("Lived experience?", "Yes", "lived"),
        ("Are you a member of staff?", "yes", "learnt"),
        ("Do you have lived experience or work in it?", "yes", None),
        ("Lived experience?", "No", None),
    ],
)
def test_a_plain_yes_counts_only_under_one_kind(question, cell, kind):
    assert read_kind(cell, question) == kind


def test_openly_leaving_it_open_is_silence():
    assert (is_silent("Not asked yet"), is_silent("maybe")) == (True, False)
