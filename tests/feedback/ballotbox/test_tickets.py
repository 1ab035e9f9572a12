from feedback.ballotbox import tickets

SECRET = b"x" * 32


def ticket(holder=1, ref="a", secret=SECRET):
    return tickets.derive_ticket(secret, ref=ref, holder=holder)


def test_a_ticket_is_the_same_each_time_it_is_derived():
    assert ticket() == ticket()


def test_tickets_differ_by_holder_survey_and_secret():
    assert len({ticket(), ticket(holder=2), ticket(ref="b"), ticket(secret=b"y" * 32)}) == 4


def test_a_ticket_carries_130_secret_bits_in_letters_that_are_not_mistaken():
    assert len(ticket()) - len(tickets.tag_in(ticket())) == 26
    assert set(ticket()) <= set(tickets.ALPHABET)
    assert len(tickets.ALPHABET) == 32


def test_all_tickets_of_a_survey_share_the_tag_in_front():
    assert tickets.tag_in(ticket(1)) == tickets.tag_in(ticket(2)) == tickets.tag_of("a")


def test_what_was_printed_in_groups_and_typed_in_capitals_is_read():
    assert tickets.read_ticket(f" {tickets.spaced(ticket()).upper()} ") == ticket()


def test_letters_that_look_alike_are_mended():
    assert tickets.read_ticket("oil-" + "0" * 29) == "011" + "0" * 29


def test_what_is_too_short_is_no_ticket():
    assert tickets.read_ticket("abc") is None


def test_what_has_other_letters_is_no_ticket():
    assert tickets.read_ticket("é" * 32) is None


def test_the_digest_depends_on_the_key_that_the_database_does_not_keep():
    assert tickets.digest_of(b"one", ticket()) != tickets.digest_of(b"two", ticket())
