import pytest
from django.db import IntegrityError

from coprod.reports.models import TRANSITIONS, Placement, Report, ReportState
from tests.conftest import NOW


def test_every_state_has_its_ways_out():
    assert set(TRANSITIONS) == set(ReportState)


def test_a_ready_report_has_its_file_and_its_placement(busy):
    with pytest.raises(IntegrityError):
        Report.objects.create(project=busy, number=1, asked_at=NOW, state=ReportState.READY)


def test_a_report_is_called_by_its_number_and_a_placement_by_its_day(busy):
    assert str(Report(project=busy, number=2)) == "Better discharge: 2"
    assert str(Placement(project=busy, placed_at=NOW)) == "Better discharge: 01 September 2026"
