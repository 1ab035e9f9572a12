"""No group of one to four people has its answers found out, whatever the group, the sessions and the answers."""

from collections import Counter

from hypothesis import event, given
from hypothesis import strategies as st

from .boxes import HEARD
from .histories import histories, open_box, refusal_of
from .reader import GROUPS, Known, Reader, group_of


def answered(release):
    return [each for each in release.cast if each.ballot.answers[HEARD] is not None]


def face_of(each):
    return each.ballot.answers[HEARD]


def known_to_reader(release, mine):
    cast = answered(release)
    answers = {group: tuple(face_of(each) for each in cast if group_of(each.ballot.kind) == group) for group in GROUPS}
    tables = {table.group: table for table in release.outcome.tables}
    ballots = tuple((group_of(each.ballot.kind), face_of(each)) for each in mine)
    return Known(tables, refusal_of(release.outcome), answers, ballots)


@given(histories(), st.data())
def test_no_small_group_is_found_out(releases, data):
    for release in releases:
        cast = answered(release)
        if not release.outcome.tables:
            continue
        event(" ".join(table.rule for table in release.outcome.tables) + " " + refusal_of(release.outcome))
        rarest = Counter(face_of(each) for each in cast)
        order = (
            sorted(cast, key=lambda each: rarest[face_of(each)])
            if data.draw(st.booleans())
            else data.draw(st.permutations(cast))
        )
        mine, others = order[:2], order[2:]
        people = sorted({each.person for each in others})
        small = data.draw(st.lists(st.sampled_from(people), min_size=1, max_size=4, unique=True))
        theirs = Counter(group_of(each.ballot.kind) for each in others if each.person in small)
        least, greatest = Reader(known_to_reader(release, mine)).range_of(theirs)
        assert least < greatest


@given(histories())
def test_every_ballot_is_in_one_whole_table_at_most(releases):
    seen = [(each.person, each.ballot.session) for release in releases for each in release.cast]
    assert len(seen) == len(set(seen))


@given(histories())
def test_every_table_stands_on_five_answers_and_a_split_on_five_people_of_each_kind(releases):
    for release in releases:
        for table in release.outcome.tables:
            assert len(answered(release)) >= 5
            assert table.group == "whole" or table.bound >= 5


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_ballots_says_nothing(releases, chance):
    for release in releases:
        mixed = chance.sample(release.cast, len(release.cast))
        sessions = tuple(
            dict.fromkeys(each.ballot.session for each in sorted(release.cast, key=lambda each: each.ballot.session))
        )
        kinds = ["lived"] * 30 + ["learnt"] * 30
        assert open_box(sessions, mixed, kinds, []).tables == open_box(sessions, release.cast, kinds, []).tables
