from math import log2

from coprod.core.codes import ALPHABET, spaced
from feedback.ballotbox import tickets
from feedback.ballotbox.limits import TICKET_CHARACTERS

SECRET = b"x" * 32


def ticket(holder=1, ref="a", secret=SECRET):
    return tickets.derive_ticket(secret, ref=ref, holder=holder)


def test_a_ticket_is_the_same_each_time_it_is_derived():
    assert ticket() == ticket()


def test_tickets_differ_by_holder_survey_and_secret():
    assert len({ticket(), ticket(holder=2), ticket(ref="b"), ticket(secret=b"y" * 32)}) == 4


def test_an_open_code_is_like_a_ticket_and_is_nobodys():
    code = tickets.derive_open_code(SECRET, ref="a")
    assert tickets.read_ticket(code) == code
    assert len(code) == len(ticket())
    assert code not in {ticket(holder) for holder in range(50)}


def test_a_ticket_carries_63_secret_bits_in_four_groups_of_four():
    assert log2(len(ALPHABET)) * TICKET_CHARACTERS > 63
    assert [len(group) for group in spaced(ticket()).split()] == [4, 4, 4, 4]


def test_guessing_for_a_week_as_fast_as_a_server_answers_hits_nothing():
    guesses, unspent = 1_000 * 7 * 24 * 3600, 100
    assert guesses * unspent / len(ALPHABET) ** TICKET_CHARACTERS < 1e-6


def test_no_letter_looks_like_another():
    assert set("01ilou") & set(ALPHABET) == set()
    assert set(ticket()) <= set(ALPHABET)


def test_all_tickets_of_a_survey_share_the_tag_in_front():
    assert tickets.tag_in(ticket(1)) == tickets.tag_in(ticket(2)) == tickets.tag_of("a")


def test_what_was_printed_in_groups_and_typed_in_capitals_is_read():
    assert tickets.read_ticket(f" {spaced(ticket()).upper()} ") == ticket()


def test_a_letter_that_no_code_has_makes_no_ticket():
    assert tickets.read_ticket("o" + ticket()[1:]) is None


def test_what_is_too_short_is_no_ticket():
    assert tickets.read_ticket("abc") is None


def test_what_has_other_letters_is_no_ticket():
    assert tickets.read_ticket("é" * 16) is None


def test_the_digest_depends_on_the_key_that_the_database_does_not_keep():
    assert tickets.digest_of(b"one", ticket()) != tickets.digest_of(b"two", ticket())
