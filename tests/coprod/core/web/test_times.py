from datetime import UTC, date, datetime, time

import pytest
from django.template import Context, Template

from coprod.core.web import times


def test_a_day_is_written_in_full():
    assert times.day(date(2026, 12, 3)) == "Thursday 3 December 2026"


def test_a_short_day_leaves_out_weekday_and_year():
    assert times.day_short(date(2026, 12, 3)) == "3 December"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (time(10, 30), "10:30am"),
        (time(14, 0), "2pm"),
        (time(0, 0), "midnight"),
        (time(12, 0), "midday"),
        (time(12, 15), "12:15pm"),
        (time(0, 5), "12:05am"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_time_is_written_as_people_say_it(value, words):
    assert times.clock(value) == words


def test_a_moment_is_a_day_and_a_time():
    assert times.when(datetime(2026, 12, 3, 10, 30)) == "Thursday 3 December 2026 at 10:30am"


def test_no_day_and_no_moment_write_nothing():
    assert [times.day(None), times.day_short(None), times.when(None)] == ["", "", ""]


def test_templates_write_the_time_of_the_place_not_of_the_server():
    summer = {"from": datetime(2026, 7, 1, 9, 30, tzinfo=UTC), "to": datetime(2026, 7, 1, 11, 0, tzinfo=UTC)}
    written = Template("{{ from|until:to }}").render(Context(summer | {"from": summer["from"]}))
    assert written == "10:30am to midday"


def test_django_itself_writes_days_the_same_way():
    assert Template("{{ day }}").render(Context({"day": date(2026, 12, 3)})) == "Thursday 3 December 2026"
