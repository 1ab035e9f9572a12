from tests.projects.importing.samples import codes, planned


def draft(text):
    return planned(text)[2].draft


def test_first_name_and_surname_make_a_name():
    assert draft("First name,Surname\nMaya,Lee\n").name == "Maya Lee"


def test_a_second_column_of_names_goes_into_the_note_where_it_differs():
    assert draft("Name,Participant name\nMaya,Maya\n").note == ""
    assert draft("Name,Participant name\nMaya,Bryn\n").note == "Participant name: Bryn"


def test_what_stands_in_two_columns_of_one_name_is_in_the_note_once():
    assert draft("Name,Shoe size,Shoe size\nMaya,7,7\n").note == "Shoe size: 7"


def test_what_somebody_wants_to_be_called_is_their_name_where_there_is_no_other():
    row = draft("Name,Known as\n,Mr Sahota\n")
    assert (row.name, row.called) == ("Mr Sahota", "")


def test_a_name_that_says_nothing_stays_in_the_note():
    row = planned("Name,First name,Email\nn/a,unknown,a@example.org\n")[2]
    assert (row.draft.name, row.draft.note, codes(row)) == ("", "Name: n/a\nFirst name: unknown", ["no_name"])


def test_a_title_stays_in_the_note():
    assert draft("Name\nMrs. P. Ahmed\n").note == "Mrs."


def test_confirming_the_same_address_adds_nothing():
    row = planned("Name,Email,Confirm email\nMaya,a@example.org,A@example.org\n")[2]
    assert (row.draft.email, row.draft.note, codes(row)) == ("a@example.org", "", [])


def test_other_addresses_and_numbers_go_into_the_note():
    row = planned("Name,Email,Mobile\nMaya,a@example.org; b@example.org,07700 900101 or 07700 900102\n")[2]
    assert row.draft.note == "Email: b@example.org\nMobile: or\nMobile: 07700 900102"
    assert codes(row) == ["several_emails", "several_phones"]


def test_words_that_cannot_be_placed_go_into_the_note_and_are_said():
    row = planned("Name,Kind,Contact method\nMaya,juggler,carrier pigeon\n")[2]
    assert (row.draft.kind, row.draft.channel) == (None, "")
    assert row.draft.note == "Kind: juggler\nContact method: carrier pigeon"
    assert codes(row)[:2] == ["kind_unread", "channel_unread"]


def test_silence_about_the_kind_is_kept_without_remark():
    row = planned("Name,Email,Kind\nMaya,a@example.org,not asked yet\n")[2]
    assert (row.draft.kind, row.draft.note, codes(row)) == (None, "Kind: not asked yet", [])


def test_two_columns_of_kinds_make_both():
    assert draft("Name,Lived experience,Staff or volunteer\nMaya,yes,nurse\n").kind == "both"


def test_one_format_and_language_are_placed_and_the_rest_are_needs():
    row = draft("Name,Format,Language\nMaya,Easy read; braille,Polish\n")
    assert (row.formats, row.languages) == (("easy_read",), ())
    assert row.needs == ("Format: braille", "Language: Polish")


def test_a_postal_address_may_stand_in_several_columns():
    assert draft("Name,Address,Town,Postcode\nMaya,12 High Street,n/a,LL11 1AA\n").address == "12 High Street, LL11 1AA"


def test_what_is_too_long_for_its_place_goes_into_the_note():
    row = planned(f"Name,Email\n{'x' * 200},a@example.org\n")[2]
    assert (row.draft.name, row.draft.note, codes(row)) == ("", f"Name: {'x' * 200}", ["too_long", "no_name"])


def test_a_column_left_out_leaves_nothing():
    row = draft("Name,Bank account number\nMaya,12345678\n")
    assert "12345678" not in str(row)


def test_saying_that_there_are_no_needs_counts_as_asked():
    assert (draft("Name,Access needs\nMaya,none\n").asked_about_needs, draft("Name\nMaya\n").asked_about_needs) == (
        True,
        False,
    )


def test_one_no_outweighs_a_yes_to_keeping_details():
    assert draft("Name,Consent,GDPR\nMaya,no,yes\n").agreed is False


def test_a_whole_name_beside_other_parts_of_a_name_keeps_both():
    row = draft("Name,First name,Surname,Town\nMaya Lee,Margaret,Lee,n/a\n")
    assert (row.name, row.note, row.address) == ("Maya Lee", "Margaret Lee", "")


def test_an_answer_given_twice_is_placed_once_and_a_way_that_says_nothing_not_at_all():
    row = draft("Name,Format,Print size,How to contact\nMaya,large print,large print,n/a\n")
    assert (row.formats, row.needs, row.channel, row.note) == (("large_print",), (), "", "")
