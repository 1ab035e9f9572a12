from datetime import date, timedelta

from projects.kinds import is_lived, kind_on
from projects.models import ExperienceStatement
from tests.conftest import NOW

DAY = NOW.date()


def said(kind, days=0, by_person=True):
    return ExperienceStatement(kind=kind, said_by_person=by_person, said_at=NOW + timedelta(days=days))


def test_the_last_word_up_to_the_day_counts():
    assert kind_on([said("lived", -9), said("both", -2), said("learnt", 3)], DAY) == "both"


def test_what_is_said_on_the_day_counts():
    assert kind_on([said("lived", -9), said("both")], DAY) == "both"


def test_where_all_is_later_the_first_word_counts():
    assert kind_on([said("lived", 3), said("both", 5)], date(2026, 1, 1)) == "lived"


def test_what_staff_say_does_not_count():
    assert kind_on([said("lived", -9), said("learnt", -2, by_person=False)], DAY) == "lived"


def test_nothing_said_is_not_said():
    assert kind_on([said("lived", -9, by_person=False)], DAY) == "not_said"


def test_both_counts_as_lived():
    assert [kind for kind in ("lived", "learnt", "both", "not_said") if is_lived(kind)] == ["lived", "both"]
