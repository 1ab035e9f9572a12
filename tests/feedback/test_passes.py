from types import SimpleNamespace

import time_machine

from feedback.passes import pass_for, survey_of
from tests.conftest import NOW


def test_a_pass_names_its_survey_for_a_working_day():
    with time_machine.travel(NOW, tick=False):
        given = pass_for(SimpleNamespace(pk=7))
        assert survey_of(given) == 7
    with time_machine.travel(NOW.replace(day=2), tick=False):
        assert survey_of(given) is None


def test_what_is_no_pass_opens_nothing():
    assert [survey_of(given) for given in ("", "7", pass_for(SimpleNamespace(pk=7)) + "x")] == [None, None, None]
